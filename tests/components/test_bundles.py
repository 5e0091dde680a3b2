"""The one list of scripts: every component is in it once, and what it promises is there."""

from collections import Counter
from inspect import isclass

import climbing_back
from climbing_back.components.bundles import BUNDLE_OF, BUNDLES, LATER, OF_ONE_PAGE
from climbing_back.components.element import STATIC, Component
from tests.conftest import ROOT

COMPONENTS = ROOT / "climbing_back/components"


def test_every_component_is_in_one_script() -> None:
    folders = {file.parent.name for file in COMPONENTS.glob("*/element.ts")} - {"element"}
    listed = Counter(each for bundle in BUNDLES.values() for each in bundle.components)
    assert set(listed) == folders
    assert max(listed.values()) == 1


def test_every_script_is_built_for_the_book_and_for_notebooks() -> None:
    assert {file.stem for file in (STATIC / "book").glob("*.js")} == {
        *BUNDLES,
        *OF_ONE_PAGE,
        *LATER,
    }
    assert {file.stem for file in (STATIC / "live").glob("*.js")} == set(BUNDLES)
    assert {each for bundle in BUNDLES.values() for each in bundle.later} == set(LATER)


def test_every_component_is_named_by_the_package() -> None:
    given = [getattr(climbing_back, name) for name in climbing_back.__all__]
    components = [each for each in given if isclass(each) and issubclass(each, Component)]
    assert {each.__module__.rpartition(".")[2] for each in components} == set(BUNDLE_OF)
