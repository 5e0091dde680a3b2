"""The HTML of the pages and of the table."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from climbing_back.templates import templates_in

if TYPE_CHECKING:
    import jinja2


@cache
def template(name: str) -> jinja2.Template:
    """Return a template of this folder."""
    return templates_in(Path(__file__).parent).get_template(name)
