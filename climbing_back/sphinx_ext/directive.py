"""What the book's larger directives share: they fill templates, and name the files they rest on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from climbing_back.templates import templates_in

if TYPE_CHECKING:
    from typing import Any

HERE = Path(__file__).parent

_templates = templates_in(HERE)


class TemplateDirective(SphinxDirective):
    """A directive whose HTML comes from a template in this package."""

    def depend(self, *files: Path) -> None:
        """Have the page read again when one of these files changes."""
        for file in files:
            self.env.note_dependency(str(file))

    def html(self, template: str, **values: Any) -> nodes.raw:
        """Fill ``<room>/<file>`` with ``values``."""
        self.depend(HERE / template)
        return nodes.raw("", _templates.get_template(template).render(**values), format="html")
