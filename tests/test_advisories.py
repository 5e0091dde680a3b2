"""Judging what is known of weaknesses, with made-up answers."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.advisories.judge import judge, waivers_in
from tests.advisories.osv import Advisory, NoAnswerError, advisories
from tests.advisories.packages import Package, npm_packages, python_packages

ROOT = Path(__file__).parents[1]
TODAY = date(2026, 11, 29)
KNOWN = Advisory("GHSA-1", Package("PyPI", "jinja2", "3.1.6"), "It leaks.", ("CVE-2026-1",))
WAIVER = {"id": "GHSA-1", "package": "jinja2", "why": "Templates are ours.", "until": TODAY}


def judged(*waivers: dict, known: tuple[Advisory, ...] = (KNOWN,)) -> list[str]:
    text = json.dumps([{**each, "until": str(each["until"])} for each in waivers])
    # JSON has no dates; YAML reads one where no quotes are.
    return judge(known, waivers_in(text.replace(f'"{TODAY}"', f"{TODAY}")), TODAY)


def test_what_is_not_waived_is_to_do() -> None:
    (line,) = judged()
    assert line.startswith("jinja2 3.1.6 (PyPI) has GHSA-1: It leaks.")


def test_a_waiver_counts_to_its_last_day_for_its_package_by_any_of_its_names() -> None:
    assert judged(WAIVER) == []
    assert judged({**WAIVER, "id": "CVE-2026-1"}) == []
    (line,) = judge(
        [KNOWN], waivers_in("[{id: GHSA-1, package: jinja2, why: Ours., until: 2026-11-28}]"), TODAY
    )
    assert line == "The waiver of GHSA-1 for jinja2 ended on 2026-11-28. Look at it again."


def test_a_waiver_of_another_thing_does_not_count() -> None:
    for other in ({"package": "furo"}, {"id": "GHSA-2"}):
        missed, unused = judged({**WAIVER, **other})
        assert missed.startswith("jinja2")
        assert "is about nothing here" in unused
    assert "is about nothing here" in judged(WAIVER, known=())[0]
    # One waiver is for all versions of a package that the course has.
    twice = (KNOWN, KNOWN._replace(package=Package("npm", "jinja2", "1.0.0")))
    assert judged(WAIVER, known=twice) == []


@pytest.mark.parametrize(
    "text",
    [
        "[GHSA-1]",
        "[{id: GHSA-1, package: jinja2, until: 2027-01-01}]",
        "[{id: GHSA-1, package: jinja2, why: '', until: 2027-01-01}]",
        "[{id: GHSA-1, package: jinja2, why: Ours., until: some day}]",
        "[{id: GHSA-1, package: jinja2, why: Ours., until: 2027-01-01, who: me}]",
    ],
)
def test_a_waiver_says_all_that_it_should(text: str) -> None:
    with pytest.raises(SystemExit, match=r"waivers\.yaml: .* needs a look"):
        waivers_in(text)


def test_the_waivers_here_can_be_read() -> None:
    waivers_in((ROOT / "tests/advisories/waivers.yaml").read_text("utf-8"))


def test_every_package_of_both_locks_is_asked_about() -> None:
    ours = python_packages((ROOT / "requirements.lock").read_text("utf-8"))
    theirs = npm_packages((ROOT / "package-lock.json").read_text("utf-8"))
    assert Package("PyPI", "jupyter-book", "1.0.4.post1") in ours
    assert Package("npm", "fflate", "0.8.3") in theirs
    assert any(package.name.startswith("@") for package in theirs)
    assert len(ours) > 180
    assert len(theirs) > 200


# A stand-in for the service


@pytest.fixture
def service() -> Iterator[Callable[..., str]]:
    """Return a way to start a service that knows these advisories, by package, and to get its address."""
    servers = []

    def start(
        known: dict[str, list[str]], say: Callable[[object], object] = lambda told: told
    ) -> str:
        class Handler(BaseHTTPRequestHandler):
            def answer(self, told: object) -> None:
                body = json.dumps(say(told)).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)

            def do_POST(self) -> None:
                length = int(self.headers["Content-Length"])
                queries = json.loads(self.rfile.read(length))["queries"]
                self.answer({"results": [result(query) for query in queries]})

            def do_GET(self) -> None:
                key = self.path.rpartition("/")[2]
                self.answer({"id": key, "summary": f"About {key}.", "aliases": [f"CVE-{key}"]})

            def log_message(self, *_: object) -> None:
                pass

        def result(query: dict) -> dict:
            # One a page, as for packages of which much is known.
            keys, page = known.get(query["package"]["name"], []), int(query.get("page_token", "0"))
            told = {"vulns": [{"id": key} for key in keys[page : page + 1]]} if keys else {}
            return {**told, "next_page_token": str(page + 1)} if page + 1 < len(keys) else told

        server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        Thread(target=server.serve_forever, daemon=True).start()
        servers.append(server)
        return f"http://127.0.0.1:{server.server_port}"

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


PACKAGES = [Package("PyPI", f"package-{n}", "1.0") for n in range(1_100)]


def test_each_package_is_asked_about_and_all_pages_are_read(service: Callable[..., str]) -> None:
    address = service({"package-3": ["A", "B", "C"], "package-1099": ["D"], "other": ["E"]})
    found = advisories(PACKAGES, address)
    assert [(each.id, each.package.name) for each in found] == [
        *((key, "package-3") for key in "ABC"),
        ("D", "package-1099"),
    ]
    assert found[3] == Advisory("D", PACKAGES[1099], "About D.", ("CVE-D",))


@pytest.mark.parametrize(
    "told", [None, [], {}, {"results": None}, {"results": []}, {"results": [None]}, "words"]
)
def test_an_answer_that_is_none_is_no_answer(told: object, service: Callable[..., str]) -> None:
    address = service({}, lambda _: told)
    with pytest.raises(NoAnswerError):
        advisories(PACKAGES[:2], address)


def audit(address: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "tests.advisories"]
    environment = {**os.environ, "OSV": address}
    return subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True)


def test_the_command_says_what_it_found_and_never_that_all_is_fine_when_nobody_answered(
    service: Callable[..., str],
) -> None:
    fine = audit(service({}))
    assert (fine.returncode, fine.stderr) == (0, "")
    assert fine.stdout.endswith("all is fine.\n")
    bad = audit(service({"jinja2": ["A"]}))
    assert bad.returncode == 1
    assert "jinja2 3.1.6 (PyPI) has A: About A." in bad.stdout
    assert bad.stdout.endswith("1 to do.\n")
    nobody = audit("http://127.0.0.1:9")
    assert nobody.returncode == 3
    assert "Nothing is known" in nobody.stdout
    assert "fine" not in nobody.stdout
