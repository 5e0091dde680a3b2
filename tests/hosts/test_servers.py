"""The settings for web servers, in real ones: what each answer says. `tests/browser/test_on_servers.py` has the rest."""

from __future__ import annotations

import shutil
import subprocess
import urllib.error
import urllib.request
from email.message import Message
from pathlib import Path

import pytest

from climbing_back.hosts import ASK_EACH_TIME, HEADERS, KEEP, KEEP_A_MONTH, write_site
from tests.browser.conftest import SYMPTOMS
from tests.conftest import ROOT
from tests.hosts.servers import BROTLI, SERVERS, serving

PLACES = ("/", "/course/")
TYPEFACE = "_static/atkinson-hyperlegible-next-latin-400-normal.woff2"
MANIFEST = "manifest.webmanifest"
SOME = (
    "index.html",
    "404.html",
    SYMPTOMS,
    "_static/course.js",
    "_static/icon.svg",
    TYPEFACE,
    MANIFEST,
)


@pytest.fixture(scope="module")
def few(book: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return some files of the book, each text with its smaller copies."""
    folder = tmp_path_factory.mktemp("few")
    for name in SOME:
        (folder / "book" / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(book / name, folder / "book" / name)
    write_site(folder / "book", folder / "site", folder / "hosts")
    command = ("node", "compress.mjs", str(folder / "site"))
    subprocess.run(command, cwd=ROOT, check=True)
    return folder / "site"


def ask(address: str, accept: str = "") -> tuple[int, Message, int]:
    """Return the number, the headers and the length of an answer, as it comes through the wire."""
    request = urllib.request.Request(address, headers={"Accept-Encoding": accept})
    try:
        with urllib.request.urlopen(request) as answer:
            return answer.status, answer.headers, len(answer.read())
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.headers, len(error.read())


@pytest.mark.parametrize("at", PLACES)
@pytest.mark.parametrize("server", SERVERS)
def test_each_answer_says_what_it_should(server: str, at: str, few: Path, tmp_path: Path) -> None:
    with serving(server, few, tmp_path, at) as address:
        for name in ("", SYMPTOMS, "_static/course.js", "book/nothing/here.html"):
            number, headers, _ = ask(address + name)
            assert number == (404 if "nothing" in name else 200)
            assert {each: headers.get_all(each) for each in HEADERS} == {
                each: [value] for each, value in HEADERS.items()
            }
            assert headers.get_all("Cache-Control") == [ASK_EACH_TIME]
        kinds = {name: ask(address + name)[1]["Content-Type"] for name in SOME[2:]}
        assert kinds.pop("_static/course.js").startswith(("text/javascript", "application/java"))
        assert list(kinds.values()) == [
            "text/html; charset=utf-8",
            "image/svg+xml",
            "font/woff2",
            "application/manifest+json",
        ]


@pytest.mark.parametrize("at", PLACES)
@pytest.mark.parametrize("server", SERVERS)
def test_what_has_its_version_in_its_address_is_kept(
    server: str, at: str, few: Path, tmp_path: Path
) -> None:
    with serving(server, few, tmp_path, at) as address:
        for accept in ("", "gzip", "br"):
            _, headers, _ = ask(f"{address}_static/course.js?v=3454a356", accept)
            assert headers.get_all("Cache-Control") == [KEEP]
        assert ask(address + TYPEFACE)[1].get_all("Cache-Control") == [KEEP_A_MONTH]
        # Neither a page that somebody puts this behind, nor a file that is not there.
        for name in (SYMPTOMS, "_static/nothing.js"):
            assert ask(f"{address}{name}?v=1")[1]["Cache-Control"] == ASK_EACH_TIME


@pytest.mark.parametrize("server", SERVERS)
def test_the_smaller_copy_goes_to_whoever_takes_it(server: str, few: Path, tmp_path: Path) -> None:
    with serving(server, few, tmp_path, "/course/") as address:
        for name in (SYMPTOMS, "_static/course.js"):
            endings = {"": "", "gzip": ".gz", "gzip, deflate, br": ".br"}
            if server == "nginx" and not BROTLI.is_file():
                endings["gzip, deflate, br"] = ".gz"
            for accept, ending in endings.items():
                _, headers, length = ask(address + name, accept)
                assert length == (few / f"{name}{ending}").stat().st_size
                said = {"": None, ".gz": "gzip", ".br": "br"}[ending]
                assert headers["Content-Encoding"] == said
                # Caddy says it where it matters: with a copy.
                assert headers["Vary"] == "Accept-Encoding" or (server == "caddy" and not ending)


@pytest.mark.parametrize("server", SERVERS)
def test_the_address_without_a_slash_leads_to_the_course(
    server: str, few: Path, tmp_path: Path
) -> None:
    if server == "apache2":
        pytest.skip("In Apache a folder has this by itself; here it is none, but an alias.")
    with serving(server, few, tmp_path, "/course/") as address:
        assert ask(address.removesuffix("/"))[0] == 200
