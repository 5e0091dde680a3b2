"""The book as a web server takes it: its files, and settings for servers and hosts that many have."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import jinja2
from markupsafe import Markup

from climbing_back.components.element import STATIC
from climbing_back.sphinx_ext.page.pages import DIARY_PAGE, HELP_PAGE, INTENDED_USE, digest_of
from climbing_back.templates import templates_in

LEFT_OUT = ("_sources", ".doctrees", ".buildinfo", "objects.inv")
"""What Sphinx and Jupyter Book leave beside the pages and no reader needs."""

HEADERS = {
    # Another page may not lay this one in a frame. All else is said by the policy in each page.
    "Content-Security-Policy": "frame-ancestors 'self'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    "Cross-Origin-Resource-Policy": "same-origin",
}
"""What goes with each answer. Nothing in it asks for https: in the network of a clinic there may be none."""

ASK_EACH_TIME = "no-cache"
KEEP = "max-age=31536000, immutable"
"""For what has its version in its address, such as ``course.js?v=3454a356``: it never changes."""
KEEP_A_MONTH = "max-age=2592000"
"""For the typeface, which has none."""

FOLDER = "climbing-back"
"""The folder of the book in the file that is handed out."""
START_HERE = "Start here.html"
"""What lies beside it."""

TYPES = {"ipynb": "application/x-ipynb+json", "webmanifest": "application/manifest+json"}
"""Kinds of files that not every server knows, by their ending."""

WITH_THE_BOOK = {"_headers": "_headers", "htaccess": ".htaccess"}
"""Settings that hosts look for among the pages: their templates, and the names they go by."""
FOR_THE_SERVER = ("nginx.conf", "Caddyfile")
"""Settings that whoever runs a server puts where its others are."""

# In the path of an address, what needs no quotation mark in the settings of any server.
ADDRESS = re.compile(r"/(?:[A-Za-z0-9._~-]+/)*")

# These are no pages: nothing in them is escaped.
_templates = jinja2.Environment(
    loader=jinja2.FileSystemLoader(Path(__file__).parent),
    autoescape=False,  # noqa: S701
    undefined=jinja2.StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
    keep_trailing_newline=True,
)


def book_files(book: Path) -> list[Path]:
    """Return what of the built book readers need, in a fixed order, as paths in its folder."""
    files = (file.relative_to(book) for file in sorted(book.rglob("*")) if file.is_file())
    return [file for file in files if file.parts[0] not in LEFT_OUT]


def settings(template: str, at: str = "/") -> str:
    """Return the settings for a kind of server.

    Parameters
    ----------
    template
        One of ``_headers``, ``htaccess``, ``nginx.conf``, ``Caddyfile``.
    at
        Where the book is on that server: the path of its address, with a slash at both ends.

    Raises
    ------
    ValueError
        When ``at`` is no such path.

    Examples
    --------
    >>> "ErrorDocument 404 /course/404.html" in settings("htaccess", "/course/")
    True
    """
    if not ADDRESS.fullmatch(at):
        message = (
            f"The book’s place on the server must be a path such as / or /course/, not {at!r}. "
            "Use letters, digits and hyphens, with a slash at both ends."
        )
        raise ValueError(message)
    return _templates.get_template(template).render(
        at=at,
        headers=HEADERS,
        ask_each_time=ASK_EACH_TIME,
        keep=KEEP,
        keep_a_month=KEEP_A_MONTH,
        types=TYPES,
    )


def start_here() -> str:
    """Return the page beside the book's folder for whoever opens it from a disk: where to begin, and where the diary is."""
    style = (STATIC / "404.css").read_text("utf-8")
    return (
        templates_in(Path(__file__).parent)
        .get_template("start-here.html")
        .render(
            # What was looked at when the course was built is no text of someone else.
            style=Markup(style),  # noqa: S704
            policy=f"default-src 'none'; style-src {digest_of(style)}; base-uri 'none'; form-action 'none'",
            folder=FOLDER,
            diary_page=DIARY_PAGE,
            help_page=HELP_PAGE,
            intended_use=INTENDED_USE,
        )
    )


def write_site(book: Path, site: Path, for_the_server: Path, at: str = "/") -> None:
    """Copy the book to ``site``, made anew, with settings beside it; those of servers to another folder."""
    said = {name: settings(name, at) for name in (*WITH_THE_BOOK, *FOR_THE_SERVER)}
    shutil.rmtree(site, ignore_errors=True)
    for file in book_files(book):
        (site / file).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(book / file, site / file)
    for template, name in WITH_THE_BOOK.items():
        (site / name).write_text(said[template], "utf-8")
    for_the_server.mkdir(parents=True, exist_ok=True)
    for name in FOR_THE_SERVER:
        (for_the_server / name).write_text(said[name], "utf-8")
