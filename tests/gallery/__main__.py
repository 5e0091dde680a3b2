"""Make the gallery in _build/gallery: ``python -m tests.gallery [COMPONENT…]``, or ``lab`` for the hosts of notebooks."""

from __future__ import annotations

import sys

from playwright.sync_api import sync_playwright

from tests.browser import chromium
from tests.browser.conftest import serving
from tests.components.examples import fragments
from tests.conftest import BOOK, ROOT
from tests.gallery import make_gallery
from tests.gallery.hosts import make_hosts
from tests.gallery.pages import make_pages

FOLDER = ROOT / "_build/gallery"
IN_HOSTS = sys.argv[1:] == ["lab"]
wanted = {name: of for name, of in fragments().items() if name in sys.argv[1:] or not sys.argv[1:]}
path = chromium.find()
if path is None or not (wanted or IN_HOSTS):
    sys.exit(chromium.ADVICE if path is None else f"There is no component {sys.argv[1]}.")
with sync_playwright() as playwright, serving(BOOK) as site:
    arguments = chromium.launch_arguments()
    with playwright.chromium.launch(executable_path=path, args=arguments) as browser:
        if IN_HOSTS:
            taken = make_hosts(browser, FOLDER)
            print(f"{sum(map(len, taken.values()))} pictures are in _build/gallery/lab.html.")
            sys.exit()
        shown = make_gallery(browser, site, FOLDER, wanted)
        pictures = 0 if sys.argv[1:] else make_pages(browser, site, FOLDER)
missed = [each for of in shown.values() for each in of if each.misses]
print(
    f"{sum(map(len, shown.values()))} examples are in _build/gallery/index.html. {len(missed)} miss something."
)
if pictures:
    print(f"{pictures} first screens of the working pages are in _build/gallery/pages.html.")
