"""The course as an app on a home screen or a desk: its manifest, and the pictures that this names.

``make pictures`` draws them into ``book/app/``: the icons out of our own, the screens as they are. Where the book is on
its host is nowhere in the manifest, so it holds in any folder.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from climbing_back.content import review_of
from climbing_back.content.toc import BOOK
from climbing_back.language import LANGUAGE, _
from climbing_back.sphinx_ext.found.head import described
from climbing_back.sphinx_ext.offline.offline_copy import UP_TO_MEGABYTES
from climbing_back.sphinx_ext.page.pages import AT_HAND

if TYPE_CHECKING:
    from sphinx.application import Sphinx

NAME = "manifest.webmanifest"
FOLDER = BOOK / "app"
IN_BOOK = "_static/app"

FOR_IOS = "icon-180.png"
ICONS = {
    "icon-192.png": "any",
    "icon-512.png": "any",
    # All of it is paper for the shape that a device cuts out.
    "icon-maskable-512.png": "maskable",
}
"""Each icon with its purpose; its name ends with its size."""

SCREENS = {
    "start": ("wide", (1280, 800), _("The start page, with the first steps to press")),
    "today": ("narrow", (390, 844), _("Today: three kinds of day to choose from, and the plan")),
    "ground-zero": ("narrow", (390, 844), _("Ground zero: one large button for the worst morning")),
}
"""What is shown before somebody installs it: for which screens, how large, and what can be seen."""

SHARED = ("shared-title", "shared", "shared-link")
"""The names of what another app shares with the course, in the address of *From my therapist*."""

FROM_MY_THERAPIST = "book/from-my-therapist"

TOKENS = Path(__file__).parents[2] / "design/tokens.css"


def setup(app: Sphinx) -> None:
    """Register what every page says of it, and the step of the build."""
    app.connect("html-page-context", _say)
    app.connect("build-finished", _write)


def manifest(app: Sphinx) -> dict[str, Any]:
    """Return what browsers read before they install the course (https://www.w3.org/TR/appmanifest/)."""
    target = app.builder.get_target_uri
    title_shared, text, link = SHARED
    summary = app.env.metadata[app.config.root_doc]["summary"]
    return {
        # One address has one diary, and so one course in each language, whatever its folder and its start are called.
        "id": f"climbing-back-{LANGUAGE}",
        "name": app.config.html_title,
        "short_name": app.config.html_title,
        "description": described(summary, is_reviewed=bool(review_of("welcome"))),
        "lang": LANGUAGE,
        "dir": "ltr",
        "start_url": target(app.config.root_doc),
        "scope": "./",
        "display": "standalone",
        "background_color": _colour("paper"),
        "theme_color": _colour("brand"),
        "categories": ["education", "health"],
        "icons": [
            {
                "src": f"{IN_BOOK}/{name}",
                "sizes": _square(name),
                "type": "image/png",
                "purpose": purpose,
            }
            for name, purpose in ICONS.items()
        ],
        "screenshots": [
            {
                "src": f"{IN_BOOK}/{name}.png",
                "sizes": f"{size[0]}x{size[1]}",
                "type": "image/png",
                "form_factor": form,
                "label": label,
            }
            for name, (form, size, label) in SCREENS.items()
        ],
        "shortcuts": [
            {"name": app.env.titles[name].astext(), "url": target(name)} for name in AT_HAND
        ],
        "share_target": {
            "action": target(FROM_MY_THERAPIST),
            "method": "GET",
            "enctype": "application/x-www-form-urlencoded",
            "params": {"title": title_shared, "text": text, "url": link},
        },
        "file_handlers": [
            {"action": target(FROM_MY_THERAPIST), "accept": {"application/json": [".json"]}}
        ],
    }


def _say(
    _app: Sphinx, _name: str, _template: str, context: dict[str, Any], _doctree: object
) -> None:
    context["web_app"] = {
        "manifest": NAME,
        "icon_of_ios": f"{IN_BOOK}/{FOR_IOS}",
        "megabytes": UP_TO_MEGABYTES,
    }


def _write(app: Sphinx, exception: Exception | None) -> None:
    if exception or app.builder.name != "html":
        return
    book = Path(app.outdir)
    said = json.dumps(manifest(app), ensure_ascii=False, separators=(",", ":"))
    (book / NAME).write_text(said, "utf-8")
    shutil.rmtree(book / IN_BOOK, ignore_errors=True)
    shutil.copytree(FOLDER, book / IN_BOOK)


def _square(name: str) -> str:
    size = re.sub(r"\D", "", name)
    return f"{size}x{size}"


def _colour(name: str) -> str:
    """Return the light value of a colour: a manifest has one for all themes."""
    found = re.search(rf"--cb-{name}: light-dark\((#\w+),", TOKENS.read_text("utf-8"))
    if found is None:
        raise ValueError(f"tokens.css has no --cb-{name}, which the app's manifest names.")
    return found[1]
