"""Make the pictures that show the course: ``python -m tests.pictures``, or ``cards`` for those that go into the book."""

from __future__ import annotations

import sys

from playwright.sync_api import sync_playwright

from tests.browser import chromium
from tests.browser.conftest import serving
from tests.conftest import BOOK
from tests.pictures.app import draw_app
from tests.pictures.cards import draw_cards
from tests.pictures.readme import take_pictures

path = chromium.find()
if path is None:
    sys.exit(chromium.ADVICE)
with sync_playwright() as playwright, serving(BOOK) as site:
    arguments = chromium.launch_arguments()
    with playwright.chromium.launch(executable_path=path, args=arguments) as browser:
        print(f"{draw_cards(browser)} cards are in book/cards.")
        print(f"{draw_app(browser, site)} pictures of the app are in book/app.")
        if sys.argv[1:] != ["cards"]:
            print(f"{take_pictures(browser, site)} pictures are in pictures.")
