"""What must hold for the words of the course before they are published; ``make check`` says what does not.

Each module holds one gate. Most look at a page, ``slips(page)``; those on the choice of words look at
any text, ``slips_in(where, text)``. Both return one sentence for each thing that is wrong, with its
place and what to do.
"""

from __future__ import annotations

from climbing_back.content.book import chapters, pages
from climbing_back.content.gates import (
    borrowed,
    claims,
    links,
    measured,
    metadata,
    reading,
    rhythm,
    words,
)
from climbing_back.content.gates.texts import all_texts


def slips() -> list[str]:
    """Return one sentence for everything that is wrong, in the whole course."""
    found = [
        slip
        for page in pages().values()
        for gate in (claims, links, measured, metadata, reading)
        for slip in gate.slips(page)
    ]
    found += [slip for page in chapters().values() for slip in rhythm.slips(page)]
    found += claims.slips_in_content()
    found += measured.slips_in_facts()
    found += measured.slips_in_content()
    found += reading.slips_in_content()
    found += [
        slip
        for where, text in all_texts()
        for gate in (words, borrowed)
        for slip in gate.slips_in(where, text)
    ]
    return found
