"""The page for addresses that the book does not have: what programs made of a link, or a name of the past.

Hosts such as GitHub Pages, Netlify and Cloudflare Pages show ``404.html`` at the address that was asked
for, in whatever folder that seems to be. So the page loads nothing and leads nowhere by itself: style and
script stand in it, and the script finds the book's folder in the address.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from climbing_back.components.element import STATIC
from climbing_back.language import LANGUAGE, _
from climbing_back.sphinx_ext.page.pages import AT_HAND, HELP_PAGE, digest_of

if TYPE_CHECKING:
    from sphinx.application import Sphinx

NAME = "404.html"


def setup(app: Sphinx) -> None:
    """Register the step of the build."""
    # After the front door, before the offline copy, which carries this page.
    app.connect("build-finished", _write_not_found, priority=750)


def _write_not_found(app: Sphinx, exception: Exception | None) -> None:
    if exception or app.builder.name != "html":
        return
    script = (STATIC / "not-found.js").read_text("utf-8")
    style = (STATIC / "404.css").read_text("utf-8")
    policy = (
        f"default-src 'none'; script-src {digest_of(script)}; style-src {digest_of(style)}; "
        "base-uri 'none'; form-action 'none'; "
        # Nothing here makes markup or code of text.
        "require-trusted-types-for 'script'; trusted-types 'none'"
    )
    names = (app.config.root_doc, *AT_HAND, "book/from-my-therapist")
    text = app.builder.templates.render(
        NAME,
        {
            "title": app.config.html_title,
            "language": LANGUAGE,
            "policy": policy,
            "script": script,
            "style": style,
            "pages": [_listed(app, name) for name in names],
            "help": _listed(app, HELP_PAGE),
        },
    )
    (Path(app.outdir) / NAME).write_text(text, "utf-8")


def _listed(app: Sphinx, name: str) -> dict[str, str]:
    title = _("Welcome") if name == app.config.root_doc else app.env.titles[name].astext()
    return {"address": app.builder.get_target_uri(name), "title": title}
