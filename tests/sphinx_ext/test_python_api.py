"""The pages for people who write programs: every public name and every column is there, with its words."""

import json
from inspect import getdoc, isclass
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup, Tag

import climbing_back.content
import climbing_back.diary
from climbing_back.diary.frames.columns import dtype_of, in_words
from climbing_back.diary.frames.tables import TABLES
from climbing_back.sphinx_ext.chapter.python_api import _said_of
from tests.conftest import ROOT

NAMES = json.loads((ROOT / "tests/public-names.json").read_text("utf-8"))


def page(book: Path, name: str) -> BeautifulSoup:
    return BeautifulSoup((book / f"book/reference/{name}.html").read_text("utf-8"), "html.parser")


def words(part: Tag | None) -> str:
    assert part is not None
    return " ".join(part.get_text().replace("’", "'").split())


@pytest.fixture(scope="module")
def package(book: Path) -> BeautifulSoup:
    return page(book, "python-package")


@pytest.mark.parametrize("module", NAMES)
def test_every_public_name_is_there_with_its_words(package: BeautifulSoup, module: str) -> None:
    for name in NAMES[module]:
        term = package.find(id=f"{module}.{name}")
        assert term is not None, name
        given: Any = getattr(climbing_back, module.partition(".")[2], climbing_back)
        given = getattr(given, name)
        is_data = not (isclass(given) or hasattr(given, "__code__") or hasattr(given, "cache_info"))
        said = _said_of(module, name)[0] if is_data else getdoc(given)
        first = said.partition("\n")[0].split("``")[0].split(":")[0].split("*")[0]
        assert " ".join(first.split()[:6]) in words(term.find_next_sibling("dd")), name


def test_errors_and_examples_are_set_apart(package: BeautifulSoup) -> None:
    said = package.find(id="climbing_back.read_diary").find_next_sibling("dd")
    heads = [words(head) for head in said.select("dt, p.rubric")]
    assert {"Parameters:", "Returns:", "Raises:", "Examples"} <= set(heads)
    assert ">>> diary = read_diary(day=date(2026, 11, 22))" in words(said.select_one("pre"))


def test_every_column_of_every_frame_is_there(book: Path) -> None:
    tables = page(book, "your-data-in-python")
    for name, table in TABLES.items():
        section = tables.find(id=f"frame-{name}")
        assert words(section.find("h3")) == f".{name}"
        assert table.row.replace("’", "'") in words(section)
        assert [words(term) for term in section.find_all("dt")] == list(table.columns)
        said = [words(each) for each in section.find_all("dd")]
        for column, about in zip(said, table.columns.values(), strict=True):
            assert about.means[1:].replace("’", "'") in column
            assert about.unit in column


def test_what_the_page_says_of_a_dtype_is_so() -> None:
    for table in TABLES.values():
        for about in table.columns.values():
            dtype, said = dtype_of(about.kind), in_words(about.kind)
            if hasattr(dtype, "categories"):
                mark = " < " if dtype.ordered else ", "
                assert said.rstrip(".").endswith(mark.join(map(str, dtype.categories)))
            else:
                assert said == f"Dtype: {dtype}."


def test_a_name_without_words_is_told() -> None:
    with pytest.raises(ValueError, match="Say below FOLDER_X what it is"):
        _said_of("climbing_back.content", "FOLDER_X")
