"""What others may build on: the names that the package gives, and no others, each with its words.

A name that goes or comes is a change for them: say so in CHANGELOG.md, and change the list.
"""

import importlib
import json
from inspect import isclass, isfunction
from pathlib import Path

import pytest

NAMES = json.loads(Path(__file__).with_name("public-names.json").read_text("utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_a_module_gives_the_names_that_it_is_known_for(name: str) -> None:
    module = importlib.import_module(name)
    assert sorted(module.__all__) == NAMES[name]
    given = {each: getattr(module, each) for each in module.__all__}
    silent = [
        each
        for each, value in given.items()
        if (isclass(value) or isfunction(value)) and not value.__doc__
    ]
    assert silent == []
