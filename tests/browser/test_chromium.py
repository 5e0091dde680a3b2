"""Where the tests get their browser from."""

import pytest

from tests.browser import chromium
from tests.browser.conftest import SYMPTOMS, NewContext, Watch


@pytest.fixture
def tried(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Stand on a machine without a browser, and write down what is tried."""
    commands: list[str] = []
    monkeypatch.setattr(chromium, "find", lambda: None)
    monkeypatch.setattr(chromium, "_try", lambda command: commands.append(" ".join(command[-4:])))
    monkeypatch.setattr(chromium.shutil, "which", lambda name: f"/bin/{name}")
    monkeypatch.setattr(chromium.os, "geteuid", lambda: 0, raising=False)
    return commands


def test_playwright_comes_first_then_the_system(tried: list[str]) -> None:
    assert chromium.find_or_install() is None
    assert tried == [
        "-m playwright install chromium",
        "apt-get update -qq",
        "install -y -qq chromium-headless-shell",
    ]


def test_the_system_is_left_alone_without_leave(
    tried: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chromium.os, "geteuid", lambda: 1000, raising=False)
    assert chromium.find_or_install() is None
    assert tried == ["-m playwright install chromium"]


def test_a_browser_that_is_there_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(chromium.shutil, "which", lambda name: f"/bin/{name}")
    assert chromium.find_or_install() == "/bin/chromium-headless-shell"


def test_the_advice_is_one_line_that_says_what_to_install() -> None:
    assert "\n" not in chromium.ADVICE
    assert "apt-get install chromium" in chromium.ADVICE


def test_what_a_page_asks_of_others_is_seen(new_context: NewContext, watch: Watch) -> None:
    page = new_context(bypass_csp=True).new_page()
    page.goto(SYMPTOMS)
    for address in ("https://example.org/a.png", "nowhere.png"):
        # A picture that does not come says so, too.
        page.evaluate(
            "address => new Promise(done => { const each = new Image();"
            " each.onerror = done; each.src = address; }).then(() => {})",
            address,
        )
    page.evaluate("Promise.reject(new Error('Nobody heard this.')), 0")
    page.wait_for_timeout(100)
    seen = "\n".join(watch.wrong)
    watch.wrong.clear()
    assert "foreign request: https://example.org/a.png" in seen
    assert "404" in seen
    assert "Nobody heard this." in seen
