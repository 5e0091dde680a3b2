"""A chart that is drawn: its picture, the sentence beneath it, and the same numbers as tables."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import anywidget

from climbing_back.components.element import STATIC
from climbing_back.components.element.twin import markdown_of
from climbing_back.language import _
from climbing_back.templates import templates_in

NOT_SAVED = _(
    "A chart of your own diary is shown here while this notebook runs. It is not saved with the notebook."
)

_templates = templates_in(Path(__file__).parent)


class Fragment:
    """A piece of a page that a notebook shows as the last thing in a cell, in the colours of the page around it.

    The output of a cell is saved with the notebook. So what is private is no output: it travels in a message, as
    all answers do, and is there as long as the notebook runs.
    """

    def to_html(self) -> str:
        """Return it as HTML."""
        raise NotImplementedError

    def to_save(self) -> str:
        """Return what of it may be saved with a notebook."""
        return self.to_html()

    def _repr_mimebundle_(self, **options: Any) -> tuple[dict[str, Any], dict[str, Any]]:
        data, metadata = _Shown(self.to_html())._repr_mimebundle_(**options) or ({}, {})
        still = self.to_save()
        said = {"text/plain": repr(self), "text/html": still, "text/markdown": markdown_of(still)}
        return {**data, **said}, metadata


@dataclass(frozen=True)
class Table:
    """A table of words. The first cell of a row says what the row is about.

    Examples
    --------
    >>> Table("Sessions, week by week", ("Week from", "Sessions"), (("16 Nov", "3"),)).rows[0]
    ('16 Nov', '3')
    """

    caption: str
    titles: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


@dataclass(frozen=True)
class Chart(Fragment):
    """A chart, which a notebook shows as the last thing in a cell.

    Attributes
    ----------
    title
        What it is about.
    sentence
        What it shows, in words.
    svg
        The picture, as SVG; empty when there is nothing to draw.
    tables
        The same numbers: each has a ``caption``, ``titles`` and ``rows`` of words.
    key
        What the numbers beside its bands stand for, from 1 on.
    is_example
        Whether it shows the example year, and nobody's diary.

    Examples
    --------
    >>> chart = Chart(title="Days by size", sentence="1 good day.")
    >>> chart
    Chart('Days by size')
    >>> chart.svg
    ''
    """

    title: str
    sentence: str
    svg: str = ""
    fold: str = ""
    """The words behind which the tables are folded."""
    tables: tuple[Table, ...] = ()
    key: tuple[str, ...] = ()
    is_example: bool = False

    def __repr__(self) -> str:
        return f"Chart({self.title!r})"

    def to_html(self) -> str:
        """Return it as HTML that needs no script: the same text every time.

        Examples
        --------
        >>> "<figcaption>" in Chart(title="Days by size", sentence="1 good day.").to_html()
        True
        """
        return _templates.get_template("chart.html").render(chart=self)

    def to_save(self) -> str:
        """Return what of it a notebook keeps when it is saved: a chart of somebody's own diary is not in it."""
        return self.to_html() if self.is_example or not self.svg else f"<p>{NOT_SAVED}</p>"


class _Shown(anywidget.AnyWidget):
    """A fragment in a cell, with the styles of the course. No trait holds it: those may be saved."""

    _css = STATIC / "live/components.css"
    _esm = """
    export default {
      render({ model, el }) {
        el.className = "cb";
        model.on("msg:custom", ({ html }) => { el.innerHTML = html; });
        model.send("what to show, please");
      },
    };
    """

    def __init__(self, html: str) -> None:
        self._html = html
        super().__init__()
        self.on_msg(lambda *_message: self.send({"html": self._html}))
