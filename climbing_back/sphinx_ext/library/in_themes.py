"""Pictures that a page can tell which theme it has: ``knee-rolls.svg#dark``.

A drawing in an ``<img>`` asks for the colours around it. WebKit answers with those of the device, even where
somebody chose others on the page, and no browser knows of low-glare. The fragment of an address reaches into a
drawing without a script of its own, from a disk too, and the file is still one, kept once.
"""

from __future__ import annotations

import re
from functools import cache

from climbing_back.content.reader import FOLDER
from climbing_back.figures.diagrams.themed import THEME

TOKENS = FOLDER.parent / "design/tokens.css"
LOW_GLARE = "low-glare"
ASKS = re.compile(r":root\{([^}]*)\}@media\(prefers-color-scheme:dark\)\{:root\{([^}]*)\}\}")


def in_themes(svg: str) -> str:
    """Return a drawing that has the colours of the theme that its address names, if it names one.

    Parameters
    ----------
    svg
        A drawing of :mod:`climbing_back.figures`, which asks for the colours around it.

    Raises
    ------
    ValueError
        When the drawing does not ask.

    Examples
    --------
    >>> asks = ":root{--n:#000}@media(prefers-color-scheme:dark){:root{--n:#fff}}"
    >>> in_themes(f"<svg><style>{asks}</style></svg>").endswith('<g id="low-glare"/></svg>')
    True
    """
    found = ASKS.search(svg)
    if not found:
        raise ValueError(
            "This drawing does not ask for the theme around it. Draw it anew: make figures"
        )
    colours = {"light": found[1], "dark": found[2], LOW_GLARE: _low_glare()}
    rules = "".join(f"#{theme}:target~*{{{said}}}" for theme, said in colours.items())
    marks = "".join(f'<g id="{theme}"/>' for theme in colours)
    return svg.replace("</style>", f"{rules}</style>{marks}", 1)


@cache
def _low_glare() -> str:
    """Return the colours of low-glare under the names that drawings have for them."""
    css = TOKENS.read_text("utf-8")
    block = css[css.index(f'[data-theme="{LOW_GLARE}"]') :]
    tokens = dict(re.findall(r"--cb-([\w-]+): (#\w+);", block))
    return ";".join(f"--{short}:{tokens[name]}" for short, (name, _) in THEME.items())
