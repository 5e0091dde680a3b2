"""How we scored our own chapters: each is scored in full, and what is wrong is said in one sentence."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from climbing_back import content
from climbing_back.content.pemat import read_pemat

ITEMS = [
    {"id": "U1", "kind": "understandability", "asks": "Is it plain what it is for?"},
    {"id": "U6", "kind": "understandability", "asks": "Are the numbers plain?"},
    {"id": "U7", "kind": "understandability", "asks": "Are there no sums?"},
    {"id": "A20", "kind": "actionability", "asks": "Is there a thing to do?"},
]


def scores(**of: object) -> dict:
    given = {"U1": 1, "U6": 0, "U7": 1, "A20": 1, **of}
    return {id_: {"score": score, "note": f"Why {id_}."} for id_, score in given.items()}


@pytest.fixture
def write(tmp_path: Path) -> Callable[..., Path]:
    """Return how to write a file of scores for two chapters in which something was changed."""

    def write(edit: Callable[[dict], object] = lambda _: None) -> Path:
        said = {
            "scored_on": "2026-11-23",
            "items": [dict(item) for item in ITEMS],
            "chapters": {"move/loosen": scores(), "plan/goals": scores(U6="n/a")},
        }
        edit(said)
        file = tmp_path / "pemat.yaml"
        file.write_text(yaml.safe_dump(said, sort_keys=False), "utf-8")
        return file

    return write


KNOWN = ("plan/goals", "move/loosen")


def test_every_chapter_of_the_course_is_scored_and_says_why() -> None:
    scored = content.pemat()
    assert list(scored.chapters) == list(content.chapters())
    for chapter in scored.chapters.values():
        assert [each.item for each in chapter.scores] == list(scored.items)
        assert all(each.note.strip() for each in chapter.scores)


def test_a_new_chapter_may_have_no_scores_yet(write: Callable[..., Path]) -> None:
    file = write(lambda said: said["chapters"].pop("plan/goals"))
    assert list(read_pemat(file, KNOWN).chapters) == ["move/loosen"]


def test_items_are_those_for_what_is_printed() -> None:
    numbers = [*range(1, 13), *range(15, 27)]
    ids = [f"{'U' if number < 20 else 'A'}{number}" for number in numbers]
    assert [item.id for item in content.pemat().items] == ids
    kinds = {"U": "understandability", "A": "actionability"}
    assert all(item.kind == kinds[item.id[0]] for item in content.pemat().items)


def test_no_two_notes_on_one_chapter_are_the_same() -> None:
    for chapter in content.pemat().chapters.values():
        notes = [each.note for each in chapter.scores]
        assert len(set(notes)) == len(notes)


def test_percent_leaves_out_what_does_not_apply(write: Callable[..., Path]) -> None:
    scored = read_pemat(write(), KNOWN).chapters
    assert list(scored) == list(KNOWN)
    assert scored["move/loosen"].percent("understandability") == 67
    assert scored["plan/goals"].percent("understandability") == 100
    assert scored["move/loosen"].percent("actionability") == 100
    assert [each.item.id for each in scored["move/loosen"].not_met] == ["U6"]
    assert scored["plan/goals"].not_met == ()
    assert [each.met for each in scored["plan/goals"].scores] == [True, None, True, True]


def chapter(said: dict) -> dict:
    return said["chapters"]["move/loosen"]


WRONG: dict[str, tuple[Callable[[dict], object], str]] = {
    "an unknown chapter": (
        lambda said: said["chapters"].update({"move/dance": scores()}),
        r'line \d+: there is no chapter "move/dance"\. Use its path in the book\.',
    ),
    "an item without a score": (
        lambda said: chapter(said).pop("U6"),
        r"move/loosen has no score for U6\. Add a score and a note\.",
    ),
    "an unknown item": (
        lambda said: chapter(said).update(U9={"score": 1, "note": "Why."}),
        r"there is no item U9\. Use one of: U1, U6, U7, A20\.",
    ),
    "an item twice": (
        lambda said: said["items"].append(dict(ITEMS[0])),
        r'two entries have the id "U1"\. Give each its own\.',
    ),
    "no note": (
        lambda said: chapter(said)["U1"].pop("note"),
        r'"note" is missing\. Add one short sentence on why',
    ),
    "an empty note": (
        lambda said: chapter(said)["U1"].update(note=" "),
        r'"note" does not fit: " "\. It should be one short sentence on why',
    ),
    "half a point": (
        lambda said: chapter(said)["U1"].update(score=2),
        r'"score" does not fit: 2\. It should be 1 when it is met',
    ),
    "an unknown kind": (
        lambda said: said["items"][0].update(kind="beauty"),
        r'"kind" does not fit: "beauty"\. It should be understandability or actionability',
    ),
    "a kind of which nothing applies": (
        lambda said: chapter(said)["A20"].update(score="n/a"),
        r"move/loosen has no item of actionability that applies\. Score one with 1 or 0\.",
    ),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_is_wrong_is_said_in_one_sentence(case: str, write: Callable[..., Path]) -> None:
    edit, sentence = WRONG[case]
    with pytest.raises(content.ContentError, match=sentence):
        read_pemat(write(edit), KNOWN)
