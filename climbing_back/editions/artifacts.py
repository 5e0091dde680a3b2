"""What is on a page and says nothing, marked as such: lines and boxes without a tag, spaces, the number of the page."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pikepdf import (
    ContentStreamInstruction,
    Dictionary,
    Name,
    Operator,
    parse_content_stream,
    unparse_content_stream,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pikepdf import Object, Page, Pdf

BEGINS_MARK = frozenset({"BMC", "BDC"})
BEGINS_PATH = frozenset({"m", "re"})
PAINTS = frozenset({"f", "F", "f*", "S", "s", "B", "B*", "b", "b*"})
ENDS_PATH = PAINTS | {"n"}
SHOWS = frozenset({"Tj", "TJ"})

BEGIN = ContentStreamInstruction([Name.Artifact], Operator("BMC"))
END = ContentStreamInstruction([], Operator("EMC"))

# How a font says which letters its signs are: one by one, or in a row from one on.
_LETTER = re.compile(rb"<(\w{4})> <(\w{4})>\n")
_ROW = re.compile(rb"<(\w{4})> <(\w{4})> <(\w{4})>\n")


def mark_artifacts(pdf: Pdf, page: Page, number: int) -> None:
    """Mark what is painted on the page of this number outside of all tags.

    Words say something, so they stay as they are, for a check to find. What counts as none is a space, and the number
    of the page.
    """
    instructions = list(parse_content_stream(page))
    page.Contents = pdf.make_stream(_marked(instructions, page.resources, {"", str(number)}))


def _marked(
    instructions: Sequence[ContentStreamInstruction], resources: Object, silent: set[str]
) -> bytes:
    spans = [
        (first, last)
        for first, last in _unmarked(instructions)
        if _says_nothing(instructions[first : last + 1], resources, silent)
    ]
    begins = {first for first, _last in spans}
    ends = {last for _first, last in spans}
    marked = []
    for place, instruction in enumerate(instructions):
        marked += [BEGIN] if place in begins else []
        marked.append(instruction)
        marked += [END] if place in ends else []
    return bytes(unparse_content_stream(marked))


def _unmarked(instructions: Sequence[ContentStreamInstruction]) -> Iterator[tuple[int, int]]:
    """Yield first and last place of each thing that is painted outside of all marks."""
    depth = 0
    begun: int | None = None
    for place, instruction in enumerate(instructions):
        operator = str(instruction.operator)
        if operator in BEGINS_MARK:
            depth += 1
            # Words with a tag inside.
            begun = None
        elif operator == "EMC":
            depth -= 1
        elif depth:
            continue
        elif operator in ("Do", "sh"):
            yield place, place
        elif operator == "BT" or (operator in BEGINS_PATH and begun is None):
            begun = place
        elif operator in ENDS_PATH or operator == "ET":
            if begun is not None and operator != "n":
                yield begun, place
            begun = None


def _says_nothing(
    painted: Sequence[ContentStreamInstruction], resources: Object, silent: set[str]
) -> bool:
    first = str(painted[0].operator)
    if first == "Do":
        drawing = resources.XObject[str(painted[0].operands[0])]
        if drawing.Subtype != Name.Form:
            return True
        # A drawing may have tags of its own.
        inside = list(parse_content_stream(drawing))
        if not any(str(each.operator) in BEGINS_MARK for each in inside):
            return True
        drawing.write(_marked(inside, drawing.get("/Resources", Dictionary()), silent))
        return False
    if first == "BT":
        return _text(painted, resources).strip() in silent
    return True


def _text(painted: Sequence[ContentStreamInstruction], resources: Object) -> str:
    letters: dict[int, str] = {}
    said = ""
    for instruction in painted:
        operator = str(instruction.operator)
        if operator == "Tf":
            letters = _letters(resources.Font[str(instruction.operands[0])])
        elif operator in SHOWS:
            (shown,) = instruction.operands
            for part in shown if operator == "TJ" else [shown]:
                signs = bytes(part) if isinstance(part, type(shown)) or operator == "Tj" else b""
                pairs = zip(signs[::2], signs[1::2], strict=False)
                said += "".join(letters.get(high * 256 + low, "\ufffd") for high, low in pairs)
    return said


def _letters(font: Object) -> dict[int, str]:
    """Return which letter each sign of this font is."""
    if "/ToUnicode" not in font:
        return {}
    table = font.ToUnicode.read_bytes()
    letters = {int(sign, 16): chr(int(letter, 16)) for sign, letter in _LETTER.findall(table)}
    for row in _ROW.findall(table):
        first, last, letter = (int(each, 16) for each in row)
        letters |= {sign: chr(letter + sign - first) for sign in range(first, last + 1)}
    return letters
