"""Examples of what fits the diary's format and what does not, held to by both languages.

``examples.test.ts`` reads the same folder; its ``README.md`` says how an example is written.
"""

import json
from pathlib import Path
from typing import Any

import pytest

from climbing_back.diary import Entry, InvalidEntryError, validate
from climbing_back.diary.format.fits import misfit
from climbing_back.diary.format.schema import schema

EXAMPLES = Path(__file__).with_name("examples")
SCHEMA = schema()
# Shared parts begin with a capital letter.
TYPES = {name: shape for name, shape in SCHEMA["$defs"].items() if name[0].islower()}


def grown(part: dict[str, Any]) -> Any:
    return part["repeat"] * part["times"] if "repeat" in part else part


def read(path: Path) -> list[dict[str, Any]]:
    return json.loads(path.read_text("utf-8"), object_hook=grown)


def all_of(folder: str) -> list[Any]:
    return [
        pytest.param(example, id=f"{path.stem}: {example['name']}")
        for path in sorted((EXAMPLES / folder).glob("*.json"))
        for example in read(path)
    ]


@pytest.mark.parametrize("example", all_of("valid"))
def test_what_fits_is_kept(example: dict[str, Any]) -> None:
    assert misfit(example["entry"]) == ""


@pytest.mark.parametrize("example", all_of("invalid"))
def test_what_does_not_fit_is_refused(example: dict[str, Any]) -> None:
    with pytest.raises(InvalidEntryError):
        validate(example["entry"])
    if "where" in example:
        assert misfit(example["entry"]).startswith(f"{example['where']}: ")


@pytest.mark.parametrize("folder", ["valid", "invalid"])
def test_there_are_examples_of_every_type(folder: str) -> None:
    names = {path.stem for path in (EXAMPLES / folder).glob("*.json")}
    assert names == {*TYPES, "entry"}


@pytest.mark.parametrize("name", TYPES)
def test_the_examples_of_a_type_leave_nothing_out(name: str) -> None:
    fitting: list[Entry] = [example["entry"] for example in read(EXAMPLES / f"valid/{name}.json")]
    others = read(EXAMPLES / f"invalid/{name}.json")
    assert {entry["type"] for entry in fitting} == {name}
    assert {example["entry"]["type"] for example in others} == {name}

    fields = set(TYPES[name]["properties"])
    assert any(fields <= set(entry["data"]) for entry in fitting), "none says everything"
    assert any(is_minimal(entry) for entry in fitting), "none says as little as it may"
    places = {f"{example['where']}.".split(".")[1] for example in others}
    assert fields <= places, "no example shows what these may not be"


def is_minimal(entry: Entry) -> bool:
    """Whether no field can be left out."""
    data = entry["data"]
    return all(
        misfit({**entry, "data": {name: data[name] for name in data if name != left_out}})
        for left_out in data
    )
