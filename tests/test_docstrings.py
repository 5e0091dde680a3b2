"""Every public name has an example, and each example says what comes out.

An example begins where the page on the API says: with the names of its module and of the diary at hand.
"""

import doctest
import importlib
import json
from datetime import date
from inspect import isclass, isfunction, unwrap
from pathlib import Path

import pytest

NAMES = json.loads(Path(__file__).with_name("public-names.json").read_text("utf-8"))
DIARY = vars(importlib.import_module("climbing_back.diary"))
PUBLIC = [
    pytest.param(module, name, id=f"{module}.{name}")
    for module, names in NAMES.items()
    for name in names
    if isclass(each := unwrap(getattr(importlib.import_module(module), name))) or isfunction(each)
]


@pytest.mark.parametrize(("module", "name"), PUBLIC)
def test_an_example_says_what_comes_out(module: str, name: str) -> None:
    given = vars(importlib.import_module(module))
    at_hand = {
        **{each: DIARY[each] for each in NAMES["climbing_back.diary"]},
        **{each: given[each] for each in NAMES[module]},
        "date": date,
    }
    found = doctest.DocTestFinder().find(given[name], name, globs=at_hand)
    assert found[0].examples, f"Give {name} an example."
    said: list[str] = []
    for each in found:
        doctest.DocTestRunner().run(each, out=said.append)
    assert not said, "".join(said)
