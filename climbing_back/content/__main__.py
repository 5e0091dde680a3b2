"""Check all content: ``python -m climbing_back.content``, as part of ``make check``."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pybtex.database import parse_file

from climbing_back import content
from climbing_back.content import gates, published
from climbing_back.content.reader import LOADERS

if TYPE_CHECKING:
    from collections.abc import Callable

BIBLIOGRAPHY = Path("book/references.bib")


def problems(bibliography: Path) -> list[str]:
    """Return one sentence for everything that is wrong, in all content files."""
    checklists = [partial(content.checklist, name) for name in content.checklist_ids()]
    loaders: list[Callable[[], object]] = [*LOADERS, *checklists]
    found = [problem for load in loaders for problem in _problems_of(load)]
    # What is wrong in itself comes first: its ids and its sources are not known yet.
    if found:
        return list(dict.fromkeys(found))
    works = set(parse_file(str(bibliography)).entries)
    sources = {f"facts.yaml: {fact.id}": fact.sources for fact in content.facts().values()}
    sources |= {
        f"exercises/{each.id}.yaml": each.start.sources for each in content.exercises().values()
    }
    missing = [
        f"{where} names the source {source}, which is not in {bibliography}. Add it."
        for where, named in sources.items()
        for source in named
        if source not in works
    ]
    return missing or published.slips(published.published(), published.in_content())


def _problems_of(load: Callable[[], object]) -> list[str]:
    try:
        load()
    except content.ContentError as error:
        return [str(error)]
    return []


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m climbing_back.content", description=__doc__)
    parser.add_argument(
        "--confirm-ids",
        action="store_true",
        help="first add new ids and changed words to published-ids.json",
    )
    if parser.parse_args().confirm_ids:
        try:
            published.confirm()
        except content.ContentError as error:
            sys.exit(str(error))
    found = problems(BIBLIOGRAPHY) or gates.slips()
    if found:
        sys.exit("\n".join(found))
    print(
        f"Content is fine: {len(content.checklist_ids())} checklists, "
        f"{len(content.exercises())} exercises, {len(content.facts())} facts."
    )
