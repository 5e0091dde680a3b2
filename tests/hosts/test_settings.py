"""What the settings for web servers have in common, and what is made for one."""

from pathlib import Path

import pytest

from climbing_back.hosts import FOR_THE_SERVER, HEADERS, WITH_THE_BOOK, settings, write_site

ALL = (*WITH_THE_BOOK, *FOR_THE_SERVER)


@pytest.mark.parametrize("template", ALL)
def test_each_says_all_headers_and_where_the_book_is(template: str) -> None:
    said = settings(template, "/a/course/")
    for name, value in HEADERS.items():
        assert f"{name}: {value}" in said or f'{name} "{value}"' in said
    assert "/a/course/" in said
    assert "{{" not in said


@pytest.mark.parametrize(
    "at", ["", "course", "/course", "//", '/"/', "/a b/", "https://example.org/"]
)
def test_a_place_that_is_no_path_is_refused_in_a_sentence(at: str) -> None:
    with pytest.raises(ValueError, match="such as / or /course/, not '.*a slash at both ends"):
        settings("htaccess", at)


def test_nothing_asks_for_https() -> None:
    said = "".join(map(settings, ALL)).lower()
    assert "strict-transport" not in said
    assert "upgrade-insecure" not in said


def test_the_folder_is_made_anew_from_what_readers_need(tmp_path: Path) -> None:
    book, site = tmp_path / "html", tmp_path / "site"
    for name in ("index.html", "_sources/welcome.txt", "_static/course.js"):
        (book / name).parent.mkdir(parents=True, exist_ok=True)
        (book / name).write_text(name)
    site.mkdir()
    (site / "course.js.br").write_text("of the version before")
    write_site(book, site, tmp_path / "hosts")
    found = sorted(file.relative_to(site).as_posix() for file in site.rglob("*") if file.is_file())
    assert found == [".htaccess", "_headers", "_static/course.js", "index.html"]
    assert {file.name for file in (tmp_path / "hosts").iterdir()} == set(FOR_THE_SERVER)
