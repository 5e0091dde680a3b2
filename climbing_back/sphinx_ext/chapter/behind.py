"""What stands behind a page and is out of its reader's way: folded at the foot, one press away."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from docutils import nodes
from sphinx.transforms.post_transforms import SphinxPostTransform

from climbing_back.language import _

if TYPE_CHECKING:
    from typing import Any

    from sphinx.application import Sphinx
    from sphinx.writers.html5 import HTML5Translator


class FoldNode(nodes.container):
    """What is behind one press, under the words of its ``summary``."""


def setup(app: Sphinx) -> None:
    """Register the fold, and the gathering of code."""
    app.add_node(FoldNode, html=(_open, _close))
    app.add_post_transform(GatherCode)


def fold(summary: str, *inside: nodes.Node, is_printed: bool = False) -> FoldNode:
    """Fold ``inside`` away. Paper has no folds: what is printed stands there open."""
    classes = ["cb-behind", *(["cb-printed"] if is_printed else [])]
    return FoldNode("", *inside, summary=summary, classes=classes)


class GatherCode(SphinxPostTransform):
    """Take the code out from between what is read, and put all of it into one fold at the foot.

    In the notebook each cell stays where it is.
    """

    # Before MyST-NB hides each cell's code by itself.
    default_priority = 198
    formats = ("html",)

    def run(self, **_kwargs: Any) -> None:
        """Change the page."""
        code = []
        for cell in list(self.document.findall(nodes.container)):
            if cell.get("hide_mode") == "input":
                code.append(cell.pop(0))
                del cell["hide_mode"]
        if code:
            page = next(self.document.findall(nodes.section))
            words = _("This page is a notebook, too. These are its cells, in their order.")
            page += fold(_("For Python users"), nodes.paragraph("", words), *code)


def _open(translator: HTML5Translator, node: FoldNode) -> None:
    classes = " ".join(node["classes"])
    translator.body.append(
        f'<details class="{classes}"><summary>{escape(node["summary"])}</summary>\n'
    )


def _close(translator: HTML5Translator, _node: FoldNode) -> None:
    translator.body.append("</details>\n")
