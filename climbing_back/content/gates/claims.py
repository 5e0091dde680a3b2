"""Every claim about a body has a fact behind it, and its numbers are the fact's numbers."""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TYPE_CHECKING

from climbing_back.content.book import ASK, QUICK_CHECK, YOUR_TURN
from climbing_back.content.facts import facts
from climbing_back.content.gates.texts import texts_with_facts

if TYPE_CHECKING:
    from collections.abc import Iterable

    from climbing_back.content.blocks import Block
    from climbing_back.content.book import Page

# Words of a claim about bodies or studies.
WORDS = re.compile(
    r"""
    \b(?:
        spastic\w* | spasm\w* | stiff\w* | tone | muscle\w* | nerve\w* | brain | spinal | joints?
        | contracture\w* | weak\w* | numb | numbness | relapse\w* | pseudo-relapse\w* | infection\w*
        | bladder | bowels? | constipation | medicine\w* | doses? | baclofen | fatigue\w* | pain\w*
        | aches? | falls? | fell | balance | unsteady | tremor | clumsy | dizz\w* | sores? | skin
        | swell\w* | clots? | bones? | heat | hot | warm\w* | cool\w* | cold | temperature | Uhthoff\w*
        | fever\w* | stud(?:y|ies|ied) | trials? | surveys? | evidence | proof | proven | research\w*
        | reviews | percent | depress\w* | anxi\w* | mood | suicid\w* | CBT | relax\w* | splints?
        | braces? | stimulat\w* | FES | wheelchairs? | seating
    )\b | %
    """,
    re.IGNORECASE | re.VERBOSE,
)

# Here a reader is asked something, or told what to do on the page.
WITHOUT_CLAIMS = (YOUR_TURN, QUICK_CHECK, ASK)

COUNTS = {
    "one": 1,
    "two": 2,
    "three": 3,
    "four": 4,
    "five": 5,
    "six": 6,
    "seven": 7,
    "eight": 8,
    "nine": 9,
    "ten": 10,
    "eleven": 11,
    "twelve": 12,
}
NUMBER = rf"\d[\d,]*(?:\.\d+)?|{'|'.join(COUNTS)}"
RATIO = re.compile(
    rf"\b({NUMBER})(?: [a-z]+){{0,2}} (?:in|of|out of)(?: every)? ({NUMBER})\b", re.IGNORECASE
)
PERCENT = re.compile(r"(\d[\d,]*(?:\.\d+)?) ?(?:%|percent)")
# "One" mostly counts nothing: one of them, one day.
COUNT = re.compile(rf"\b(?!one\b)({NUMBER})\b", re.IGNORECASE)


def slips(page: Page) -> list[str]:
    """Return the claims without a fact, the facts that are none, and the numbers that differ."""
    found = []
    for block in page.blocks:
        where = f"book/{page.name}{page.file.suffix}, {block.cell}"
        claimed = (*block.facts, *block.under)
        found += [
            f"{where}: there is no fact {fact}. Use those in content/facts.yaml."
            for fact in claimed
            if fact not in facts()
        ]
        if needs_fact(block):
            found.append(
                f'{where}: "{short(block.words)}" speaks of bodies or studies and names no fact. '
                "Put one behind it, such as <sup>F05</sup>, or say it in other words."
            )
        found += [
            f'{where}: the number "{number}" is not in {", ".join(claimed)}. Say the fact\'s own number.'
            for number in strange_numbers(block.words, claimed)
        ]
    return found


def slips_in_content() -> list[str]:
    """Return the same for what the glossary and the answers of quick checks say."""
    return [slip for told in texts_with_facts() for slip in slips_told(*told)]


def slips_told(where: str, says: str, named: tuple[str, ...]) -> list[str]:
    """Return what is wrong with words whose facts stand beside them."""
    found = []
    if WORDS.search(says) and not named:
        found.append(
            f"{where}: it speaks of bodies or studies and names no fact. "
            "Add one to its facts, or say it in other words."
        )
    return found + [
        f'{where}: the number "{number}" is not in {", ".join(named)}. Say the fact\'s own number.'
        for number in strange_numbers(says, named)
    ]


def needs_fact(block: Block) -> bool:
    """Tell whether this block claims something for which it names no fact."""
    if block.facts or block.under or block.section in WITHOUT_CLAIMS:
        return False
    statements = re.split(r"(?<=[.!?:])\s+", block.unlinked)
    return any(WORDS.search(each) for each in statements if not each.endswith("?"))


def strange_numbers(words: str, named: Iterable[str]) -> list[str]:
    """Return the numbers in ``words`` that none of the facts ``named`` says."""
    said = " ".join(facts()[fact].says for fact in named if fact in facts())
    if not said:
        return []
    shares, counts = shares_in(said), counts_in(said)
    ratios = [match for match in RATIO.finditer(words) if is_share(match)]
    parts = [*ratios, *PERCENT.finditer(words)]
    found = [match[0] for match in parts if not shares_in(match[0]) & shares]
    rest = words
    for match in parts:
        rest = rest.replace(match[0], " ")
    return found + [match[0] for match in COUNT.finditer(rest) if value(match[0]) not in counts]


def is_share(ratio: re.Match[str]) -> bool:
    """Tell 2 in 3 from 1,304 people in 26 trials."""
    return value(ratio[1]) < value(ratio[2])


def shares_in(text: str) -> set[Fraction]:
    """Return what parts of a whole the text speaks of: 2 in 3, 63%."""
    ratios = {value(each[1]) / value(each[2]) for each in RATIO.finditer(text) if is_share(each)}
    return ratios | {value(number) / 100 for number in PERCENT.findall(text)}


def counts_in(text: str) -> set[Fraction]:
    """Return the numbers that the text says, in figures or words."""
    return {value(number) for number in re.findall(rf"\b({NUMBER})\b", text, re.IGNORECASE)}


def value(number: str) -> Fraction:
    """Return the value of a number in figures or words."""
    return Fraction(COUNTS.get(number.lower()) or number.replace(",", ""))


def short(words: str) -> str:
    """Return the beginning of a long text."""
    return words if len(words) <= 60 else f"{words[:57]}..."
