"""How the course fills its HTML templates: every value escaped, and none forgotten."""

from __future__ import annotations

from typing import TYPE_CHECKING

import jinja2

from climbing_back.language import LANGUAGE, translations

if TYPE_CHECKING:
    from pathlib import Path


def templates_in(folder: Path) -> jinja2.Environment:
    """Return the templates below a folder. Words that people read are in ``{% trans %}``."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.globals["language"] = LANGUAGE
    environment.install_gettext_translations(translations(), newstyle=True)  # type: ignore[attr-defined]
    return environment
