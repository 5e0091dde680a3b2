"""Where the tests get their browser from."""

import pytest

from tests.browser import chromium


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
