"""The SVG that comes from Altair, made small, and named for those who cannot see it."""

from __future__ import annotations

import re
from itertools import groupby
from xml.etree import ElementTree

SVG = "http://www.w3.org/2000/svg"
SHAPES = ("path", "line")
DROPPED = ("role", "aria-roledescription", "aria-hidden", "aria-label", "class", "font-family", "pointer-events", "opacity")  # fmt: skip
PAIR = re.compile(r"^translate\((-?[\d.]+),(-?[\d.]+)\)$")
NUMBER = re.compile(r"-?\d*\.?\d+(?:e-?\d+)?")
STEP = re.compile(r"([A-Za-z])([^A-Za-z]*)")


def tidy(text: str, title: str, words: str) -> str:
    """Return a picture that has the type of the page around it, with a title and its words.

    What nobody sees goes. Shapes that look alike become one, which makes a year a tenth as long.
    """
    root = ElementTree.fromstring(text)  # noqa: S314 - made by this course
    for element in root.iter():
        element.tag = element.tag.partition("}")[2] or element.tag
        for name in DROPPED:
            if name != "opacity" or element.attrib.get(name) == "1":
                element.attrib.pop(name, None)
    _prune(root)
    box = root.attrib["viewBox"]
    svg = ElementTree.Element("svg", {"xmlns": SVG, "viewBox": box, "role": "img"})
    ElementTree.SubElement(svg, "title").text = title
    ElementTree.SubElement(svg, "desc").text = words
    svg.extend(root)
    return re.sub(r"(?<=[\d.])px(?=\")", "", ElementTree.tostring(svg, encoding="unicode"))


def _prune(element: ElementTree.Element) -> None:
    for child in list(element):
        _prune(child)
        is_empty = child.tag in ("g", "text") and not len(child) and not child.text
        if is_empty or _is_unseen(child):
            element.remove(child)
        elif child.tag == "g" and not child.attrib:
            at = list(element).index(child)
            element[at : at + 1] = list(child)
    element[:] = [
        each
        for _look, alike in groupby(list(element), key=_look_of)
        for each in _joined(list(alike))
    ]


def _is_unseen(element: ElementTree.Element) -> bool:
    is_drawn = element.get("fill") not in (None, "none", "transparent") or element.get("stroke")
    return element.get("display") == "none" or (element.tag in SHAPES and not is_drawn) or (
        element.tag == "rect" and element.get("fill") == "transparent"
    )  # fmt: skip


def _look_of(element: ElementTree.Element) -> tuple[object, ...]:
    if element.tag not in SHAPES or not _place_of(element):
        return (id(element),)
    others = {k: v for k, v in element.attrib.items() if k not in ("d", "transform", "x2", "y2")}
    return tuple(sorted(others.items()))


def _joined(alike: list[ElementTree.Element]) -> list[ElementTree.Element]:
    """Return one path for shapes that look alike; whatever is no shape stays as it is."""
    first = alike[0]
    if first.tag not in SHAPES or not _place_of(first):
        return alike
    path = ElementTree.Element("path", first.attrib)
    for name in ("transform", "x2", "y2"):
        path.attrib.pop(name, None)
    path.set("d", "".join(map(_way, alike)))
    return [path]


def _place_of(element: ElementTree.Element) -> re.Match[str] | None:
    return PAIR.match(element.get("transform", "translate(0,0)"))


def _way(element: ElementTree.Element) -> str:
    place = _place_of(element)
    right, down = (float(each) for each in place.groups()) if place else (0.0, 0.0)
    if element.tag == "line":
        x, y = float(element.get("x2", 0)), float(element.get("y2", 0))
        return f"M{_short(right)},{_short(down)}l{_short(x)},{_short(y)}"
    return STEP.sub(
        lambda step: step[1] + ",".join(_moved(step[1], step[2], right, down)), element.get("d", "")
    )


def _moved(step: str, numbers: str, right: float, down: float) -> list[str]:
    said = [float(each) for each in NUMBER.findall(numbers)]
    if step == "A":
        turns = [said[n : n + 7] for n in range(0, len(said), 7)]
        said = [each for *arc, x, y in turns for each in (*arc, x + right, y + down)]
    elif step.islower():
        pass  # From where it is, and not from the corner.
    elif step == "H":
        said = [x + right for x in said]
    elif step == "V":
        said = [y + down for y in said]
    else:
        said = [each + (down if n % 2 else right) for n, each in enumerate(said)]
    return [_short(each) for each in said]


def _short(number: float) -> str:
    return f"{number:.1f}".removesuffix(".0").replace("-0.0", "0")
