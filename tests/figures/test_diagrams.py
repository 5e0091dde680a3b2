"""Diagrams with people: small, drawn from what their files say now, and people stand on things."""

from __future__ import annotations

import gzip
import json
import re
from pathlib import Path

import numpy as np
import pytest

from climbing_back.content.diagrams import PEOPLE_HERE, PICTURES, diagram_files
from climbing_back.content.reader import FOLDER, ContentError
from climbing_back.figures.cast import PEOPLE
from climbing_back.figures.diagrams.furniture import FURNITURE
from climbing_back.figures.diagrams.placing import motion_of
from climbing_back.figures.diagrams.themed import themed
from climbing_back.figures.digests import stale_diagrams
from climbing_back.figures.human.pose import RADII
from climbing_back.figures.motion import Motion
from climbing_back.figures.scene import PROPS
from tests.figures.test_figures import assert_is_clear_of_things, skin_of

NAMES = sorted(diagram_files())
POSED = {
    f"{name}-{number}": picture
    for name in NAMES
    for number, picture in enumerate(diagram_files()[name]["pictures"])
}


@pytest.fixture(scope="module", params=POSED)
def posed(request: pytest.FixtureRequest) -> tuple[Motion, dict]:
    """Return each person's motion, whose bodies are solved once, and what the file says of it."""
    return motion_of(POSED[request.param]), POSED[request.param]


def test_every_diagram_is_what_its_file_says_now() -> None:
    assert not stale_diagrams(), "Run: make figures"


@pytest.mark.parametrize("name", NAMES)
def test_a_diagram_is_small(name: str) -> None:
    drawn = (PICTURES / f"{name}.svg").read_text("utf-8")
    assert len(gzip.compress(drawn.encode(), 9)) <= 12_000
    assert not re.search(r"href|url\(|nan|inf\b", drawn)


def test_nobody_goes_through_the_floor_or_a_thing(posed: tuple[Motion, dict]) -> None:
    motion, _ = posed
    assert_is_clear_of_things(motion)


def test_feet_and_palms_are_where_the_file_puts_them(posed: tuple[Motion, dict]) -> None:
    motion, picture = posed
    assert motion.body
    for body, said in zip(motion.body.bodies, picture["frames"], strict=True):
        for limb, (x, y, z, *_) in said.get("stand", {}).items():
            side = limb.split()[0]
            assert body.joints[f"{side} ankle"][:2] == pytest.approx((x, y), abs=1)
            assert body.joints[f"{side} heel"][2] - RADII["heel"] == pytest.approx(z, abs=1)
        for limb, (*spot, _) in said.get("reach", {}).items():
            palm = skin_of(body, 0, ("wrist", "metacarpal"), limb.split()[0])
            assert np.linalg.norm(palm - np.array(spot, dtype=float), axis=1).min() < 3.5


WRONG = {
    "an angle in words": (
        "    frames:\n      - legs: {hip: ninety}\n",
        r'wrong.yaml, line 2: "hip" must be number',
    ),
    "a thing that nobody can draw": (
        "    props:\n      - is: sofa\n    frames:\n      - legs: {hip: 90}\n",
        r'wrong.yaml, line 6: "is" does not fit: "sofa". It should be one of chair, .* and footplates\.',
    ),
    "a limb that nobody has": (
        "    frames:\n      - stand: {foot: [0, 0, 0]}\n",
        r'wrong.yaml, line 6: "foot" is not known here. Use one of: left foot, right foot\.',
    ),
}


@pytest.mark.parametrize(("said", "words"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_is_named_with_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, said: str, words: str
) -> None:
    (tmp_path / "diagrams").mkdir()
    head = "pictures:\n  - place: [0, 0, 360, 10]\n    person: asha\n    view: side\n"
    (tmp_path / "diagrams/wrong.yaml").write_text(head + said, "utf-8")
    (tmp_path / "diagrams/wrong.svg").write_text(PEOPLE_HERE, "utf-8")
    monkeypatch.setattr("climbing_back.content.diagrams.FOLDER", tmp_path)
    with pytest.raises(ContentError, match=words):
        diagram_files.__wrapped__()


def test_authors_are_told_of_every_thing_that_can_be_drawn() -> None:
    schema = json.loads((FOLDER / "schemas/diagram.schema.json").read_text("utf-8"))
    thing = schema["properties"]["pictures"]["items"]["properties"]["props"]["items"]
    assert set(thing["properties"]["is"]["enum"]) == {*PROPS, *FURNITURE}


def test_colours_of_the_theme_have_its_class_and_those_of_people_stay() -> None:
    pytest.importorskip("scipy")
    drawn = themed('<path class="o i" d=""/><path class="s z b" d=""/>', PEOPLE["asha"])
    thing, skin = drawn.split("/>")[:2]
    assert 'class="cb-solid-thing-top"' in thing
    assert 'stroke="none"' in thing
    assert 'class="cb-stroke-outline"' in skin
    assert 'fill="#' in skin
