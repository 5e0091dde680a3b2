"""Plain words: how hard a page is to read, as a school grade.

The grade is Flesch and Kincaid's, from long sentences and long words. It cannot tell whether a text
is understood. It tells when it is surely too hard, and when it limps: one short sentence after another tires, too.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

import textstat
import yaml

from climbing_back.content.gates.texts import words_in
from climbing_back.content.reader import FOLDER
from climbing_back.content.yaml_file import said_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from climbing_back.content.book import Page

HIGHEST = 6.0
LOWEST = 4.0
"""Below it, the running text of a chapter limps. Short lines of a list, such as steps, are no running text."""
A_LINE = 12
"""So many words, and it is more than a line."""
HIGHEST_FOR_SAFETY = 5.0
SAFETY_PAGE = "reference/when-to-get-help"
SAFETY_BOXES = ("important", "emergency")
SHORTEST = 40
"""Below so many words, a grade is chance. Safety text is graded whatever its length."""


def slips(page: Page) -> list[str]:
    """Return whether the page, or its safety text, is too hard to read."""
    where = f"book/{page.name}{page.file.suffix}"
    is_safety = page.name == SAFETY_PAGE
    boxed = [block.words for block in page.blocks if is_safety or block.boxed in SAFETY_BOXES]
    plain = [block.words for block in page.blocks if block.boxed not in SAFETY_BOXES]
    found = []
    if boxed and (grade := grade_of(boxed)) > HIGHEST_FOR_SAFETY:
        found.append(too_hard(f"{where}, safety text", grade, HIGHEST_FOR_SAFETY, boxed))
    long_enough = sum(len(words.split()) for words in plain) >= SHORTEST
    if not is_safety and long_enough and (grade := grade_of(plain)) > HIGHEST:
        found.append(too_hard(where, grade, HIGHEST, plain))
    running = [words for words in plain if len(words.split()) >= A_LINE]
    if page.is_chapter and running and (grade := grade_of(running)) < LOWEST:
        found.append(limps(where, grade, running))
    return found


def slips_in_content(folder: Path = FOLDER) -> list[str]:
    """Return the content files that are too hard to read."""
    found = []
    for file in sorted(folder.rglob("*.yaml")):
        # Of these, a learner reads no sentences. The notes in pemat.yaml are for clinicians and authors.
        if file.name in ("facts.yaml", "medical-names.yaml", "contacts.yaml", "pemat.yaml"):
            continue
        texts = [words for _, words in words_in(file) if len(words.split()) > 2]
        if texts and (grade := grade_of(texts)) > HIGHEST:
            found.append(too_hard(str(file.relative_to(folder)), grade, HIGHEST, texts))
    return found + [
        slip for file in sorted(folder.glob("exercises/*.yaml")) for slip in _slips_in_steps(file)
    ]


def _slips_in_steps(file: Path) -> Iterator[str]:
    """Yield the steps of an exercise that are too hard: each way is read by itself, beside its picture."""
    said = said_in(file)
    for steps in (said["steps"], *(way["steps"] for way in said.get("ways", ()))):
        if (grade := grade_of(steps)) > HIGHEST:
            yield too_hard(f"exercises/{file.name}, steps", grade, HIGHEST, steps)


def grade_of(texts: Iterable[str]) -> float:
    """Return the school grade of these blocks, medical names not counted."""
    sentences = [text if re.search(r"[.!?:]$", text) else f"{text}." for text in texts]
    # A colon ends a thought, as a full stop does.
    text = " ".join(sentences).replace(":", ".")
    return float(textstat.flesch_kincaid_grade(_names().sub("it", text)))


def too_hard(where: str, grade: float, highest: float, texts: Iterable[str]) -> str:
    """Say so, with the sentence to begin with."""
    sentences = [each for text in texts for each in re.split(r"(?<=[.!?:])\s+", text)]
    hardest = max(sentences, key=lambda each: len(each.split()) and grade_of([each]))
    return (
        f"{where}: the reading grade is {grade:.1f}, and should be {highest:.0f} or less. "
        f'Use shorter words and sentences. Begin with: "{hardest}"'
    )


def limps(where: str, grade: float, texts: Iterable[str]) -> str:
    """Say so, with the paragraph to begin with."""
    most = min(texts, key=lambda words: grade_of([words]))
    return (
        f"{where}: the running text limps at grade {grade:.1f}, and should be at {LOWEST:.0f} or more. "
        f'Join what belongs together. Begin with: "{most}"'
    )


@cache
def _names() -> re.Pattern[str]:
    names = yaml.safe_load((FOLDER / "medical-names.yaml").read_text("utf-8"))
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})(?:s|es)?\b", re.IGNORECASE)
