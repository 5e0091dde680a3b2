"""Whatever the book contains of others is named, with the whole text of its licence."""

import json
from pathlib import Path

import pytest

from climbing_back.sphinx_ext.page.notices import NAME, WITH_FILES, notice_of
from tests.conftest import ROOT

PACKAGE = json.loads((ROOT / "package.json").read_text("utf-8"))
# What the others bring along, and the code that checks entries and assignments comes from.
WITH_THEM = ("ajv", "d3-array", "d3-path", "workbox-core", "workbox-strategies")


@pytest.fixture
def notices(book: Path) -> str:
    return (book / "_static" / NAME).read_text("utf-8")


@pytest.mark.parametrize("name", [*PACKAGE["dependencies"], *WITH_THEM])
def test_a_package_of_the_scripts_is_named_with_its_terms(notices: str, name: str) -> None:
    version = json.loads((ROOT / f"node_modules/{name}/package.json").read_text("utf-8"))["version"]
    after = notices.partition(f"\n{name} {version} (")[2]
    terms = after.partition("https://www.npmjs.com/package/")[2][:1500]
    assert "ermission" in terms or "icense" in terms or "FONT" in terms


@pytest.mark.parametrize("name", WITH_FILES)
def test_what_sphinx_and_the_theme_bring_is_named_with_its_terms(notices: str, name: str) -> None:
    notice = notice_of(name)
    assert notice in notices
    assert "ermi" in notice
    assert len(notice) > 1000


def test_whose_rules_the_styles_have_is_named_with_their_terms(notices: str) -> None:
    said = notices.partition("\nnormalize.css 8.0.1 (MIT)")[2]
    assert "Nicolas Gallagher and Jonathan Neal" in said
    assert "Permission is hereby granted" in said[:400]


def test_a_package_without_the_text_of_its_licence_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("climbing_back.sphinx_ext.page.notices.distribution", Bare)
    with pytest.raises(ValueError, match="bare is in the book and comes without the text"):
        notice_of("bare")


class Bare:
    """A package that brings nothing but code."""

    version = "1.0"
    files = (Path("bare/__init__.py"),)

    def __init__(self, name: str) -> None:
        self.name = name
