"""A folder, a tag and the classes of both languages that are one thing have one name."""

import re

import pytest

import climbing_back
from climbing_back.components.bundles import BUNDLES
from tests.conftest import ROOT

FOLDERS = sorted({folder for bundle in BUNDLES.values() for folder in bundle.components})


@pytest.mark.parametrize("folder", FOLDERS)
def test_a_component_has_one_name(folder: str) -> None:
    name = "".join(word.title() for word in folder.split("_"))
    tag = "cb-" + folder.replace("_", "-")
    place = ROOT / "climbing_back/components" / folder
    element = (place / "element.ts").read_text("utf-8")
    assert getattr(climbing_back, name).__module__ == f"climbing_back.components.{folder}"
    assert re.search(rf"export default class {name}Element\b", element)
    assert re.search(rf'static (override )?readonly tag(: string)? = "{tag}"', element)
