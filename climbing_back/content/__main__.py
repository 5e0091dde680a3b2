"""Check all content: ``python -m climbing_back.content``, as part of ``make check``."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from pybtex.database import parse_file

from climbing_back import content
from climbing_back.content import gates, published

BIBLIOGRAPHY = Path("book/references.bib")


def problems(bibliography: Path) -> list[str]:
    """Return one sentence for everything that is wrong, in all content files."""
    found = []
    try:
        works = set(parse_file(str(bibliography)).entries)
        for fact in content.facts().values():
            found += [
                f"facts.yaml: {fact.id} names the source {source}, which is not in {bibliography}. Add it."
                for source in fact.sources
                if source not in works
            ]
    except content.ContentError as error:
        return [str(error)]
    for name in content.checklist_ids():
        try:
            content.checklist(name)
        except content.ContentError as error:
            found.append(str(error))
    try:
        for exercise in content.exercises().values():
            found += [
                f"exercises/{exercise.id}.yaml names the source {source}, which is not in {bibliography}. Add it."
                for source in exercise.start.sources
                if source not in works
            ]
        content.exercise_sets()
        content.check_in_questions()
        content.ground_zero_words()
        content.ladder_examples()
        content.if_then_examples()
        content.setback_parts()
        content.reflections()
        content.goal_examples()
        content.activity_examples()
        content.contacts()
        content.quick_checks()
        content.reviews()
        content.pemat()
        content.glossary()
        # What is wrong in itself comes first: its ids are not known yet.
        found = found or published.slips(published.published(), published.in_content())
    except content.ContentError as error:
        found.append(str(error))
    return found


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
