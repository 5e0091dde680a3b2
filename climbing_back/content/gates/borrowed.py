"""No sentence of the article, and no line of a licensed questionnaire.

What must not be in this repository cannot be compared with it. So ``borrowed/*.txt`` hold hashes of
its runs of words. To make such a list: ``python -m climbing_back.content.gates.borrowed FILE RUN``,
where RUN is how many words make a run.
"""

from __future__ import annotations

import hashlib
import re
import sys
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FOLDER = Path(__file__).parent / "borrowed"

OF_WHAT = {
    "article": "the article behind this course. Say it in your own words",
    "instruments": "a questionnaire that needs a licence. Ask in your own words, or leave it out",
}


def slips_in(where: str, text: str) -> list[str]:
    """Return one sentence for each run of words in ``text`` that must not be copied."""
    return [f'{where}: "{words}" is from {OF_WHAT[source]}.' for source, words in shared(text)]


def shared(text: str) -> Iterator[tuple[str, str]]:
    """Yield the runs of words in ``text`` that are borrowed, each with its source."""
    for source in OF_WHAT:
        length, hashes = _known(source)
        for run in runs(text, length):
            if _hash(run) in hashes:
                yield source, run


def runs(text: str, length: int) -> Iterator[str]:
    """Yield every ``length`` words that follow each other, plain and small."""
    words = re.findall(r"[a-z0-9]+", re.sub(r"['’]", "", text.lower()))
    for start in range(len(words) - length + 1):
        yield " ".join(words[start : start + length])


def listed(lines: Iterable[str], length: int) -> list[str]:
    """Return the list for ``lines``, each of them a text of its own: the length, then the hashes."""
    return [str(length), *sorted({_hash(run) for line in lines for run in runs(line, length)})]


@cache
def _known(source: str) -> tuple[int, frozenset[str]]:
    length, *hashes = (FOLDER / f"{source}.txt").read_text("utf-8").split()
    return int(length), frozenset(hashes)


def _hash(run: str) -> str:
    return hashlib.sha256(run.encode()).hexdigest()[:12]


if __name__ == "__main__":
    file, length = sys.argv[1:]
    print(*listed(Path(file).read_text("utf-8").splitlines(), int(length)), sep="\n")
