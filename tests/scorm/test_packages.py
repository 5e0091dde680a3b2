"""Each package is whole: a manifest that holds, every file listed, and no link that leads nowhere."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup, Tag

import climbing_back
from climbing_back import content
from climbing_back.scorm import LONG_AGO, Package, __main__, schemas
from climbing_back.sphinx_ext.page.pages import INTENDED_USE

PARTS = ("understand", "plan", "move", "keep-going", "adapt", "your-story")
IMSCP = "{http://www.imsproject.org/xsd/imscp_rootv1p1p2}"
ADLCP = "{http://www.adlnet.org/xsd/adlcp_rootv1p2}"
IMSMD = "{http://www.imsglobal.org/xsd/imsmd_rootv1p2p1}"
HELP = "book/reference/when-to-get-help.html"


@pytest.fixture(scope="module", params=PARTS)
def package(scorm: dict[str, Package], request: pytest.FixtureRequest) -> Package:
    return scorm[request.param]


@pytest.fixture(scope="module")
def manifest(package: Package) -> ElementTree.Element:
    return ElementTree.fromstring(package.files["imsmanifest.xml"])


@pytest.fixture(scope="module")
def pages(package: Package) -> dict[str, BeautifulSoup]:
    return {
        name: BeautifulSoup(data.decode(), "html.parser")
        for name, data in package.files.items()
        if name.endswith(".html")
    }


def resources(manifest: ElementTree.Element) -> dict[str, ElementTree.Element]:
    return {each.attrib["identifier"]: each for each in manifest.iter(f"{IMSCP}resource")}


def leads_to(page: str, link: str) -> str:
    """Return the place in the package that a link of a page leads to, with its fragment."""
    target = urlsplit(urljoin(page, link))
    assert not target.scheme, f"{page} leads to {link}"
    return f"{target.path}#{target.fragment}" if target.fragment else target.path


def test_there_is_one_for_each_part_with_chapters(scorm: dict[str, Package]) -> None:
    assert tuple(scorm) == PARTS
    chapters = [chapter.name for package in scorm.values() for chapter in package.part.chapters]
    assert sorted(chapters) == sorted(content.chapters())


def test_the_zip_has_the_manifest_first_and_is_the_same_every_time(
    scorm: dict[str, Package], tmp_path: Path
) -> None:
    package = scorm["your-story"]
    path = package.write(tmp_path / "new")
    assert path.name == "your-story.zip"
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
        assert archive.namelist() == list(package.files)
        assert archive.namelist()[0] == "imsmanifest.xml"
        assert {info.date_time for info in archive.infolist()} == {LONG_AGO}
    assert path.read_bytes() == package.write(tmp_path / "again").read_bytes()


def test_the_manifest_has_lasting_names_and_says_its_version(manifest: ElementTree.Element) -> None:
    ids = [each.attrib["identifier"] for each in manifest.iter() if "identifier" in each.attrib]
    assert len(ids) == len(set(ids))
    assert all(re.fullmatch(r"[a-z][a-z0-9-]*", id_) for id_ in ids)
    assert manifest.findtext(f"{IMSCP}metadata/{IMSCP}schema") == "ADL SCORM"
    assert manifest.findtext(f"{IMSCP}metadata/{IMSCP}schemaversion") == "1.2"
    organizations = manifest.find(f"{IMSCP}organizations")
    assert organizations is not None
    assert organizations[0].attrib["identifier"] == organizations.attrib["default"]


def test_the_manifest_says_what_it_is_and_how_long_it_takes(
    package: Package, manifest: ElementTree.Element
) -> None:
    said = {
        each.tag.removeprefix(IMSMD): [
            words.text or "" for words in each.iter(f"{IMSMD}langstring")
        ]
        for each in (*manifest.iter(f"{IMSMD}general"), *manifest.iter(f"{IMSMD}lifecycle"))
    }
    title, description, *keywords = said["general"]
    assert title == f"Climbing Back: {package.part.title}"
    assert INTENDED_USE in description
    assert len(description) <= 2000
    assert keywords == ["multiple sclerosis", "physical therapy"]
    # No clinician has reviewed it yet.
    assert said["lifecycle"] == [climbing_back.__version__, "LOMv1.0", "Draft"]
    minutes = sum(chapter.minutes for chapter in package.part.chapters)
    assert [each.text for each in manifest.iter(f"{IMSMD}datetime")] == [f"PT{minutes}M"]


def test_each_chapter_is_an_item_in_reading_order(
    package: Package, manifest: ElementTree.Element
) -> None:
    items = list(manifest.iter(f"{IMSCP}item"))
    titles = [item.findtext(f"{IMSCP}title") for item in items]
    assert titles == [chapter.title for chapter in package.part.chapters]
    assert {item.attrib["isvisible"] for item in items} == {"true"}
    for item, chapter in zip(items, package.part.chapters, strict=True):
        resource = resources(manifest)[item.attrib["identifierref"]]
        assert resource.attrib[f"{ADLCP}scormtype"] == "sco"
        page = package.files[resource.attrib["href"]].decode()
        assert f'src="../book/{chapter.name}.html"' in page
    asset = resources(manifest)["shared"]
    assert asset.attrib[f"{ADLCP}scormtype"] == "asset"
    needed = {each.attrib["identifierref"] for each in manifest.iter(f"{IMSCP}dependency")}
    assert needed == {"shared"}


def test_every_file_is_listed_once_and_every_listed_file_is_there(
    package: Package, manifest: ElementTree.Element
) -> None:
    listed = [each.attrib["href"] for each in manifest.iter(f"{IMSCP}file")]
    assert sorted(listed) == sorted(set(package.files) - {"imsmanifest.xml", *schemas()})


def test_every_link_leads_to_something_in_the_package(
    package: Package, pages: dict[str, BeautifulSoup]
) -> None:
    places = {*package.files}
    for name, page in pages.items():
        places |= {f"{name}#{element['id']}" for element in page.select("[id]")}
    for name, page in pages.items():
        for element in page.select("[href], [src], [data-moving], [action]"):
            for attribute in ("href", "src", "data-moving", "action"):
                link = str(element.get(attribute, ""))
                if not link or link.startswith(("tel:", "sms:", "data:")):
                    continue
                if element.name == "a" and link.startswith(("http:", "https:")):
                    assert_opens_elsewhere(element)
                    continue
                place = leads_to(name, link)
                # A filter of the library, which its script reads.
                is_filter = place.startswith("book/library/exercises.html#")
                assert place in places or is_filter, f"{name} leads to {link}"


def assert_opens_elsewhere(link: Tag) -> None:
    # Few sites let themselves be shown in a frame.
    assert link["target"] == "_blank"
    assert set(link["rel"]) == {"noopener", "noreferrer"}
    assert link.get_text().endswith("(new tab)")


def test_styles_and_scripts_ask_for_what_is_there(package: Package) -> None:
    for name, data in package.files.items():
        if name.endswith(".css"):
            for link in re.findall(r"url\([\"']?([^\"')]+)", data.decode()):
                assert link.startswith("data:") or leads_to(name, link) in package.files, link
    if "_static/plan.js" in package.files:
        assert "_static/calendar.js" in package.files
        for exercise in content.exercises():
            assert f"_static/figures/{exercise}.svg" in package.files


def test_every_page_keeps_its_policy_and_the_package_has_no_offline_copy(
    package: Package, pages: dict[str, BeautifulSoup]
) -> None:
    for page in pages.values():
        policy = page.select_one('meta[http-equiv="Content-Security-Policy"]')
        assert policy is not None
        assert str(policy["content"]).startswith("default-src 'none'; script-src 'self' file:")
        assert "http" not in policy["content"]
        assert "unsafe" not in policy["content"]
    assert not [name for name in package.files if "worker" in name or "search" in name]


def test_help_is_one_press_away_on_every_page(pages: dict[str, BeautifulSoup]) -> None:
    for name, page in pages.items():
        if name.startswith("launch/"):
            continue
        assert page.select_one(".cb-help-box") is not None
        button = page.select_one("header .cb-get-help")
        assert button is not None
        assert urljoin(name, str(button["href"])) == HELP
    assert "Stop and get help" in pages[HELP].get_text()


def test_every_page_says_what_the_lms_learns(pages: dict[str, BeautifulSoup]) -> None:
    for name, page in pages.items():
        if name.startswith("launch/"):
            continue
        foot = page.select_one("footer")
        assert foot is not None
        assert "which chapters you open, for how long, and which you say you have read" in foot.text
        assert "nothing is ever sent" not in page.get_text().lower()
        assert not re.search(r"nothing is sent\b(?!, and this page)", page.get_text().lower())


def test_the_press_is_in_chapters_and_hidden_until_there_is_an_lms(
    package: Package, pages: dict[str, BeautifulSoup]
) -> None:
    chapters = {f"book/{chapter.name}.html" for chapter in package.part.chapters}
    assert {name for name, page in pages.items() if page.select(".cb-read")} == chapters
    assert all("hidden" in page.select(".cb-read")[0].attrs for page in map(pages.get, chapters))


def test_a_link_out_of_the_package_has_become_words(scorm: dict[str, Package]) -> None:
    page = scorm["plan"].files["book/plan/my-plan.html"].decode()
    text = " ".join(BeautifulSoup(page, "html.parser").get_text().split())
    assert "Seated march (in the whole course), for example" in text
    menu = BeautifulSoup(page, "html.parser").select_one(".cb-menu")
    assert menu is not None
    parts = [each.get_text(" ", strip=True) for each in menu.select(".cb-menu-part > summary")]
    assert parts == ["2 · Plan", "4 · Day by day", "9 · Look things up"]
    assert not [each for each in menu.select("ol") if not each.select("a")]


def test_move_has_the_library(scorm: dict[str, Package]) -> None:
    files = scorm["move"].files
    assert all(f"book/library/{exercise}.html" in files for exercise in content.exercises())
    assert "_static/figures/bridge.moving.svg" in files


def test_the_command_says_where_each_package_is_and_how_large(
    scorm: dict[str, Package],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(__main__, "FOLDER", tmp_path)
    monkeypatch.setattr(__main__, "packages", lambda _book: [scorm["your-story"]])
    __main__.main()
    said = capsys.readouterr().out
    assert re.search(r"your-story\.zip: 1 chapter, \d minutes, \d+ kB$", said.strip())


def test_without_a_book_the_command_says_what_to_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(__main__, "BOOK", tmp_path)
    with pytest.raises(SystemExit, match="Run: make scorm"):
        __main__.main()
