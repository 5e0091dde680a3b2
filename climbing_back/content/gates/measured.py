"""Facts and chapters say what the source measured: its figures with their own numbers, and no more than they show."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from climbing_back.content.facts import facts
from climbing_back.content.gates.texts import texts_with_facts
from climbing_back.content.measured import measured

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from climbing_back.content.book import Page
    from climbing_back.content.measured import Finding, Measured

EQUAL = re.compile(
    r"\bequal(?:ly)?\b|\bas (?:good|well|much) as\b|\bthe same as\b|\b(?:no|without a) difference\b",
    re.IGNORECASE,
)
"""What a trial that looked for a difference cannot say."""
CARE = re.compile(
    r"\b(?:not|no|nobody|unclear|unsure|uncertain|whether|may|might|can|could)\b", re.IGNORECASE
)
"""With one of these, a sentence says no more than it knows."""
COUNT = re.compile(
    r"(?<! in )\b\d[\d,]*\s+(?:(?!in\b)\w+\s+){0,2}?(?:trials?|studies|reviews?|articles|people|adults|women|men|volunteers|students)\b"
    r"|\b(?:a|one) (?:second|third|fourth) (?:review|trial|study)\b",
    re.IGNORECASE,
)
"""How many stood behind a finding. A share of people, such as 1 in 3, is none."""
EFFECT = re.compile(r"\b(?:cut|fewer|lower|prevent|protect|reduc|stop)\w*", re.IGNORECASE)
"""What is said of something that works."""


def slips_in_facts() -> list[str]:
    """Return the facts that do not say what was measured."""
    return [
        f"facts.yaml, {each.fact}: {slip}"
        for each in measured().values()
        for slip in chain(
            *(_figure_slips(each.fact, figure) for figure in each.figures), _review_slips(each)
        )
    ]


def slips(page: Page) -> list[str]:
    """Return the sentences of a page that say more than the facts that they name, or count in a tired reader's way."""
    return [
        f"book/{page.name}{page.file.suffix}, {block.cell}: {slip}"
        for block in page.blocks
        for slip in (
            *slips_told(block.words, (*block.facts, *block.under)),
            *(_counted(block.words) if page.is_chapter else ()),
        )
    ]


def _counted(words: str) -> Iterator[str]:
    for found in COUNT.finditer(words):
        yield f'"{found[0]}" is for the list behind the mark. Say how sure we are in words.'


def slips_in_content() -> list[str]:
    """Return the same for the glossary and the answers of quick checks."""
    return [
        f"{where}: {slip}"
        for where, words, named in texts_with_facts()
        for slip in slips_told(words, named)
    ]


def slips_told(words: str, named: Iterable[str]) -> Iterator[str]:
    """Yield what is wrong with words that rest on these facts."""
    behind = [measured()[fact] for fact in named if fact in measured()]
    for sentence in _sentences(words):
        for each in behind:
            for figure in each.figures:
                yield from _told(sentence, each.fact, figure)


def _told(sentence: str, fact: str, figure: Finding) -> Iterator[str]:
    equal = EQUAL.search(sentence)
    if figure.shows == "no clear difference" and equal and not CARE.search(sentence):
        yield (
            f'"{equal[0]}" says more than {fact} shows: no clear difference in {figure.of}. '
            "Say that no clear difference was found."
        )
    care = figure.said_with_care
    claims = care and re.search(rf"\b{care}", sentence, re.IGNORECASE) and EFFECT.search(sentence)
    if claims and not CARE.search(sentence) and not sentence.endswith("?"):
        yield f'"{sentence}" speaks of {figure.of}, and {fact} shows nothing certain of it. Say so.'


def _figure_slips(fact: str, figure: Finding) -> Iterator[str]:
    said = facts()[fact]
    sentences = _sentences(said.says)
    part = figure.result or (figure.interval.low if figure.interval else "")
    at = next((n for n, each in enumerate(sentences) if part in each), None)
    if at is None:
        yield f'the figure "{figure.result}" for {figure.of} is not in its words.'
        return
    place = sentences[at]
    # Who was studied may be said in the sentence before.
    behind = " ".join(sentences[max(0, at - 1) : at + 1]) if figure.result else said.says
    if figure.interval:
        low, high = figure.interval.low, figure.interval.high
        found = re.search(rf"{re.escape(low)}\D{{1,12}}{re.escape(high)}", said.says)
        if not found:
            yield f"{figure.of}: say the interval, {low} to {high}."
        elif figure.interval.kind == "range" and "CI" in place:
            yield f"{figure.of}: {low} to {high} is how far people differed, and no confidence interval."
        elif figure.interval.kind == "confidence interval" and not re.search(
            r"\bCI\b", said.says[: found.end() + 20]
        ):
            yield f"{figure.of}: {low} to {high} is a confidence interval, and no range. Call it 95% CI."
    for count, what in ((figure.trials, "trials"), (figure.people, "people")):
        if count is not None and not re.search(rf"(?<![\d,]){count:,}(?![\d,])", behind):
            yield f"{figure.of}: {count:,} {what} stand behind this figure. Say them beside it."
    if figure.certainty and figure.certainty not in f"{said.in_words} {said.says}":
        yield f"{figure.of}: the source says {figure.certainty}. Say it in its words and in in_words."


def _review_slips(each: Measured) -> Iterator[str]:
    """Yield the figures beside which the total of the review stands, and not their own."""
    if not each.whole_review:
        return
    _, people = each.whole_review
    for figure in each.figures:
        beside = [s for s in _sentences(facts()[each.fact].says) if figure.result in s]
        if figure.result and any(f"{people:,} people" in sentence for sentence in beside):
            yield f"{figure.of}: the review's total stands beside a figure that rests on fewer."


def _sentences(words: str) -> list[str]:
    """Return the sentences, and of those with semicolons the parts, unless they are in brackets."""
    return re.split(r"(?<=[.!?])\s+(?=[A-Z\d“\"])|;\s+(?![^()]*\))", words)
