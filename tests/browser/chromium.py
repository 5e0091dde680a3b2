"""Find a Chromium for the tests, or get one: ``python -m tests.browser.chromium``."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from playwright.sync_api import sync_playwright

# The shell is the same engine without windows: the tests take half the time in it.
NAMES = (
    "chromium-headless-shell",
    "chromium",
    "chromium-browser",
    "google-chrome",
    "google-chrome-stable",
    "chrome",
)
PLACES = (
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    r"C:\Program Files\Google\Chrome\Application\chrome.exe",
)
ADVICE = (
    "The browser tests need Chromium or Chrome, and none could be found or installed. "
    "Install one of them (on Debian or Ubuntu: sudo apt-get install chromium), then try again."
)


def find() -> str | None:
    """Return the path of an installed Chromium, Chrome or Playwright browser."""
    for name in NAMES:
        if path := shutil.which(name):
            return path
    for place in PLACES:
        if Path(place).exists():
            return place
    with sync_playwright() as playwright:
        own = playwright.chromium.executable_path
    return own if Path(own).exists() else None


def find_or_install() -> str | None:
    """Try Playwright's own browser, then the system's packages where they may be installed."""
    if path := find():
        return path
    _try([sys.executable, "-m", "playwright", "install", "chromium"])
    if path := find():
        return path
    if shutil.which("apt-get") and hasattr(os, "geteuid") and os.geteuid() == 0:
        _try(["apt-get", "update", "-qq"])
        _try(["apt-get", "install", "-y", "-qq", "chromium-headless-shell"])
    return find()


def launch_arguments() -> list[str]:
    """Return the switches that keep the browser from calling home, and from its sandbox as root."""
    arguments = ["--disable-background-networking", "--disable-component-update", "--disable-sync"]
    # No other computer has an address. What asks for one all the same is a request to be seen.
    arguments.append(
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE *.localhost"
    )
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        arguments.append("--no-sandbox")
    return arguments


def _try(command: list[str]) -> None:
    print("No Chromium yet, trying:", " ".join(command), flush=True)
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


if __name__ == "__main__":
    found = find_or_install()
    print(f"Browser for the tests: {found}" if found else ADVICE)
    sys.exit(0 if found else 1)
