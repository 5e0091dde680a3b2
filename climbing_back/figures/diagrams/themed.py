"""From a picture with a style sheet to one that is part of a page: attributes, and classes of the theme.

A page can hold several diagrams, so none brings rules of its own. What has a variable of a picture's
style sheet gets the colour of light paper, and the class of ``chapter.css`` that follows the theme.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from climbing_back.figures.cast import Person

# The variables of a picture: the name that the theme has for it, and its colour on light paper.
THEME = {
    "c": ("outline", "#FFFFFF"),
    "n": ("ink", "#1E282C"),
    "o": ("thing-top", "#EFE8DC"),
    "p": ("thing-side", "#E2D9CA"),
    "q": ("thing-front", "#D6CCBB"),
    "w": ("thing-edge", "#A2988A"),
    "a": ("accent", "#A8441A"),
    "d": ("brand", "#0E5A60"),
    "t": ("accent-tint", "#FBECE2"),
}
PREFIX = {"fill": "cb-solid-", "stroke": "cb-stroke-"}

SHOWN = {"fill": "var(--t)", "stroke": "var(--a)", "stroke-width": "2"}
"""How a thing looks that a diagram is about."""

Rule = tuple[frozenset[str], dict[str, str]]


def rules(person: Person) -> list[Rule]:
    """Return the rules for classes that a picture of a person has: those that hold last come last."""
    # What draws needs SciPy: whoever only asks for the theme's names does not.
    from climbing_back.figures.drawing import STYLE
    from climbing_back.figures.looks.paint import style as style_of

    sheet = re.sub(r"@media[^{]*\{.*?\}\}", "", STYLE + style_of(person))
    found: list[Rule] = [(frozenset(("c", "shown")), SHOWN)]
    for selectors, inside in re.findall(r"([^{}]+)\{([^}]*)\}", sheet):
        said = dict(each.split(":") for each in inside.split(";") if each)
        found += [
            (frozenset(each[1:].split(".")), said)
            for each in selectors.split(",")
            if each.startswith(".")
        ]
    # As in CSS: what names more classes holds.
    return sorted(found, key=lambda rule: len(rule[0]))


def themed(svg: str, person: Person) -> str:
    """Return the shapes of a picture with attributes instead of its style sheet."""
    known = rules(person)

    def attributes(found: re.Match[str]) -> str:
        classes = frozenset(found[1].split())
        said: dict[str, str] = {}
        for asked, body in known:
            if asked <= classes:
                said |= body
        if found[2]:
            said["stroke-width"] = found[2]
        names: list[str] = []
        parts: list[str] = []
        for name, value in said.items():
            if name == "paint-order":
                continue
            if variable := re.fullmatch(r"var\(--(.)\)", value):
                theme, value = THEME[variable[1]]
                names.append(PREFIX[name] + theme)
            parts.append(f'{name}="{value}"')
        own = f'class="{" ".join(names)}" ' if names else ""
        return own + " ".join(parts)

    return re.sub(r'class="([^"]+)"(?: style="stroke-width:([\d.]+)")?', attributes, svg)
