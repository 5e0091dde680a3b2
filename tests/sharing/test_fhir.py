"""The FHIR bundle, read by another library than the one that helped to write it."""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from fhir.resources.R4B.bundle import Bundle
from pydantic import ValidationError

from climbing_back.components.element.known import known
from climbing_back.diary.example_year import example_year
from climbing_back.visits import read_visit
from tests.bench.log import bundle as bundled
from tests.browser.diary import entry
from tests.conftest import ROOT
from tests.diary.test_examples import EXAMPLES, read

Entries = list[dict[str, Any]]
Make = Callable[[Entries], dict[str, Any]]

FIRST = date(2026, 11, 1)
EVERY_DAY = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
SETBACK = range(12, 19)


def examples() -> list[Entries]:
    """Every example of an entry that fits, alone in its diary, and all of a type together."""
    together = [
        [example["entry"] for example in read(path)] for path in (EXAMPLES / "valid").glob("*.json")
    ]
    return [*together, *([entry] for entries in together for entry in entries)]


def month() -> Entries:
    """A month with all that a learner may keep. In the middle it is all gone for a week."""
    at = f"{FIRST}T08:00:00+01:00"
    goal = entry("goal", at, goal="0190a000-0000-7000-8000-00000000aaaa", words="Walk to the shop.")
    goal["data"]["steps"] = [
        "To the gate.",
        "To the corner.",
        "To the shop.",
        "And back.",
        "Twice.",
    ]
    activity = "0190a000-0000-7000-8000-00000000bbbb"
    items = [
        {
            "item": "bridge",
            "exercise": "bridge",
            "days": EVERY_DAY,
            "sizes": {"good": {"sets": 2, "reps": 8}, "so-so": {"reps": 4}, "off": {"words": "1"}},
            "therapist": True,
        },
        {"item": "nap", "kind": "rest", "words": "A nap", "days": ["sun"], "sizes": {"off": {}}},
    ]
    log = [
        goal,
        entry("activity", at, activity=activity, words="Climb the stairs"),
        entry("exercise-plan", at, starts=str(FIRST), items=items),
        entry("checklist-answer", at, checklist="symptoms", item="fatigue", ticked=True, rating=6),
        entry("checklist-answer", at, checklist="triggers", item="heat", ticked=False, note="No."),
        entry("setback-plan", at, first="Rest, and ring my nurse."),
        entry("restart-ladder", at, rungs=["Sit.", "Stand.", "Walk."]),
        entry("if-then-plan", at, plan="coping", **{"if": "I am tired", "then": "I do one."}),
    ]
    for number in range(30):
        day = str(FIRST + timedelta(days=number))
        at = f"{day}T18:00:00+01:00"
        down = number in SETBACK
        log.append(entry("check-in", at, day=day, colour="off" if down else "good", fatigue=6))
        if number == SETBACK.start:
            log.append(zero := entry("ground-zero", at, since=day, note="All of it."))
        if down:
            log.append(entry("not-today", at, day=day, reason="fatigue"))
            log.append(entry("restart-step", at, setback=zero["id"], day=day, rung="Sit."))
        elif number == SETBACK.stop:
            log.append(entry("ground-zero-over", at, setback=zero["id"], day=day, helped="Rest."))
            log.append(entry("reserve-day", at, day=day))
        else:
            done = [{"item": "bridge", "done": "all"}, {"item": "nap", "done": "part"}]
            log.append(entry("session", at, day=day, size="good", items=done, minutes=12))
        if number % 7 == 0:
            log.append(entry("goal-rating", at, goal=goal["data"]["goal"], day=day, level=-1))
            log.append(entry("activity-rating", at, activity=activity, day=day, rating=4))
            log.append(entry("reflection", at, prompt="what-helped", words="<b>Rest</b> & tea."))
    return log


HOSTILE = "</div><script>alert('&amp;')</script> ]]> & <b>\ud83d\u0000\u2028end"
"""Words that a page could take for its own markup, and signs that no page can show."""


def hostile() -> Entries:
    """Return the month, with such words wherever somebody can type."""
    log = month()
    for each in log:
        fields = each["data"]
        fields.update(
            {name: HOSTILE for name in ("words", "note", "helped", "first") if name in fields}
        )
    return log


def all_logs() -> list[Entries]:
    """Return what is told: entries by themselves, and whole diaries. The last is the month."""
    year = example_year(1)
    last_days = [
        each
        for each in year
        if each["at"] >= "2026-11-11" or each["type"] in ("goal", "activity", "exercise-plan")
    ]
    return [*examples(), [], year, last_days, hostile(), month()]


WHOLE = 5
"""How many whole diaries stand at their end."""


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return bundles with answers, with foreign codes, and with both, of all diaries; and their visit files."""
    script = bundled(Path(__file__).with_name("write-fhir.ts"), tmp_path_factory.mktemp("fhir"))
    words = {"names": known()["names"], "checklists": known()["items"]}
    told = subprocess.run(
        ["node", script],
        input=json.dumps({"logs": all_logs(), "words": words}),
        check=True,
        capture_output=True,
        text=True,
    ).stdout
    return json.loads(told)


@pytest.fixture(scope="module")
def bundles(made: dict[str, Any]) -> list[dict[str, Any]]:
    return [bundle for some in made["all"] for bundle in some]


def test_every_bundle_is_fhir(bundles: list[dict[str, Any]]) -> None:
    assert len(bundles) == 3 * len(all_logs())
    for bundle in bundles:
        again = Bundle.model_validate(bundle).model_dump_json(exclude_none=True)
        # Nothing of it was unknown, so nothing was left out.
        assert plain(json.loads(again)) == plain(bundle)


def test_whole_diaries_are_fhir_to_the_other_validators_as_well(made: dict[str, Any]) -> None:
    whole = [bundle for some in made["all"] for bundle in some[-WHOLE:]]
    # What validators bring along is looked for beside the script.
    script = ROOT / "_build/validate-fhir.cjs"
    esbuild = [ROOT / "node_modules/.bin/esbuild", Path(__file__).with_name("validate-fhir.ts")]
    options = ["--bundle", "--platform=node", "--format=cjs", "--packages=external"]
    subprocess.run([*esbuild, *options, "--log-level=warning", f"--outfile={script}"], check=True)
    command, given = ["node", script], json.dumps(whole)
    told = subprocess.run(command, input=given, check=True, capture_output=True, text=True).stdout
    assert json.loads(told) == [[] for _ in whole]


def plain(part: Any) -> Any:
    """Moments may be written in other ways, so they are cut to their minute."""
    if isinstance(part, dict):
        return {name: plain(inner) for name, inner in part.items()}
    if isinstance(part, list):
        return [plain(inner) for inner in part]
    return part[:16] if isinstance(part, str) and part[10:11] == "T" else part


def test_every_text_is_a_page(bundles: list[dict[str, Any]]) -> None:
    for bundle in bundles:
        resources = [each["resource"] for each in bundle["entry"]]
        for each in [*resources, *resources[0]["section"]]:
            page = ElementTree.fromstring(each["text"]["div"])
            assert "".join(page.itertext()).strip()
            tags = {element.tag.rpartition("}")[2] for element in page.iter()}
            assert tags <= {"div", "p", "ul", "li", "br"}


def test_the_month_has_it_all(bundles: list[dict[str, Any]]) -> None:
    resources = [each["resource"] for each in bundles[-1]["entry"]]
    assert Counter(each["resourceType"] for each in resources) == {
        "Composition": 1,
        "Patient": 1,
        "DocumentReference": 1,
        # One for each type of entry, and one for each checklist.
        "Questionnaire": 18,
        "QuestionnaireResponse": len(month()),
        "Goal": 1,
        # Ratings of a goal and of an activity, and check-ins.
        "Observation": 5 + 5 + 30,
        "CarePlan": 1,
    }
    [goal] = [each for each in resources if each["resourceType"] == "Goal"]
    assert goal["lifecycleStatus"] == "active"
    assert goal["achievementStatus"]["coding"][0]["code"] == "in-progress"
    [note] = goal["note"]
    assert note["text"] == "A setback began on Friday 13 November 2026. The goal stays."


def test_a_bundle_is_read_as_the_visit_file_that_it_holds(
    made: dict[str, Any], tmp_path: Path
) -> None:
    told = 0
    for bundle, file in zip(made["all"][1], made["files"], strict=True):
        (tmp_path / "told.json").write_text(json.dumps(bundle), "utf-8")
        (tmp_path / "file.json").write_text(file, "utf-8")
        here, there = read_visit(tmp_path / "told.json"), read_visit(tmp_path / "file.json")
        assert (here.sections, here.cover, here.trouble) == (
            there.sections,
            there.cover,
            there.trouble,
        )
        told += bool(here.sections)
    assert told > 20


def test_a_damaged_visit_file_in_a_bundle_is_said_to_be_unreadable(
    made: dict[str, Any], tmp_path: Path
) -> None:
    text = json.dumps(made["all"][1][-1]).replace('"data": "', '"data": "€')
    (tmp_path / "told.json").write_text(text, "utf-8")
    assert read_visit(tmp_path / "told.json").trouble == "This file could not be read."


@pytest.mark.parametrize(
    ("kind", "harm"),
    [
        ("CarePlan", lambda plan: plan.pop("intent")),
        ("CarePlan", lambda plan: plan.update(intent="hope", status=1)),
        ("CarePlan", lambda plan: plan["activity"][0]["detail"].pop("status")),
        ("Goal", lambda goal: goal.update(startDate="yesterday")),
        ("Goal", lambda goal: goal.update(streak=7)),
        ("Observation", lambda observation: observation.update(focus="Goal")),
        ("QuestionnaireResponse", lambda answers: answers.update(authored="2026-11-22T09:30")),
        ("QuestionnaireResponse", lambda answers: answers["item"][0].pop("linkId")),
    ],
)
def test_a_broken_bundle_is_refused(
    bundles: list[dict[str, Any]], kind: str, harm: Callable[[dict[str, Any]], object]
) -> None:
    bundle = json.loads(json.dumps(bundles[-1]))
    resources = [each["resource"] for each in bundle["entry"]]
    harm(next(each for each in resources if each["resourceType"] == kind))
    with pytest.raises(ValidationError):
        Bundle.model_validate(bundle)
