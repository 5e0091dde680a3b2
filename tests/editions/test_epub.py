"""The EPUB: every page once, nothing that runs, nothing that is missing."""

from pathlib import Path
from posixpath import dirname, join, normpath
from xml.etree import ElementTree

import pytest

from climbing_back.editions.epub import Epub
from climbing_back.sphinx_ext.paper.print_edition import APPENDIX, LEFT_OUT

XHTML = "{http://www.w3.org/1999/xhtml}"
OPF = "{http://www.idpf.org/2007/opf}"


@pytest.fixture(scope="module")
def files(book: Path) -> dict[str, bytes]:
    return Epub(book).files


@pytest.fixture(scope="module")
def pages(files: dict[str, bytes]) -> dict[str, ElementTree.Element]:
    return {n: ElementTree.fromstring(text) for n, text in files.items() if n.endswith(".xhtml")}


def test_what_it_is_stands_first(files: dict[str, bytes]) -> None:
    assert next(iter(files)) == "mimetype"
    assert files["mimetype"] == b"application/epub+zip"


def test_every_page_for_learners_is_in_it_once(files: dict[str, bytes]) -> None:
    from climbing_back.content.toc import table_of_contents, with_sections

    parts = [part for part in table_of_contents()["parts"] if part["caption"] not in LEFT_OUT]
    names = [name for part in parts for name in with_sections(part["chapters"])] + [*APPENDIX]
    package = ElementTree.fromstring(files["EPUB/package.opf"])
    read = [item.get("idref", "") for item in package.iter(f"{OPF}itemref")]
    wanted = [f"text-{name.removeprefix('book/').replace('/', '-')}-xhtml" for name in names]
    assert read == ["text-front-xhtml", "text-contents-xhtml", *wanted]


def test_nothing_in_it_runs_or_asks_for_an_answer(pages: dict[str, ElementTree.Element]) -> None:
    for name, page in pages.items():
        tags = {element.tag.removeprefix(XHTML) for element in page.iter()}
        assert not tags & {"script", "form", "input", "textarea", "button", "details"}, name
        assert not any("-" in tag.partition("}")[2] or tag.startswith("cb-") for tag in tags), name


def test_every_link_and_picture_is_there(
    files: dict[str, bytes], pages: dict[str, ElementTree.Element]
) -> None:
    ids = {name: {each.get("id") for each in page.iter()} for name, page in pages.items()}
    links = 0
    for name, page in pages.items():
        for element in page.iter():
            link = element.get("href") or element.get("src") or ""
            if not link or link.startswith(("https:", "http:", "tel:")):
                continue
            links += 1
            target, _hash, anchor = link.partition("#")
            file = normpath(join(dirname(name), target)) if target else name
            assert file in files, (name, link)
            assert not anchor or anchor in ids[file], (name, link)
    assert links > 1000


def test_it_says_how_accessible_it_is_and_that_no_clinician_has_signed_it(
    files: dict[str, bytes],
) -> None:
    package = files["EPUB/package.opf"].decode()
    for said in ("schema:accessMode", "schema:accessibilityFeature", "schema:accessibilityHazard"):
        assert f'property="{said}"' in package
    assert "Awaiting clinical review" in package
    assert "Awaiting clinical review" in files["EPUB/text/front.xhtml"].decode()
