"""Pages for tests of the gates, written to a folder of their own."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from climbing_back.content.book import Page, read_page

METADATA = {
    "summary": "One. Two. Three.",
    "you_need": "nothing",
    "steps": 1,
    "objectives": ["say one thing"],
    "level": "anyone",
    "precautions": [],
}

CLOSING = """## Your turn

Tick what fits.

## Quick check

## One small thing to try

Look out of the window.

## Ask your therapist

- What would you do first?

## Sources, and how sure we are

```{sources}
```
"""

COMPONENTS = ['Checklist("aims")', 'QuickCheck("a-chapter")']


def chapter(
    folder: Path,
    text: str,
    *,
    components: list[str] = COMPONENTS,
    below: str = "",
    twin: str = "",
    **metadata: Any,
) -> Page:
    """Write a chapter with this text, these components, and this text below them, and read it."""
    file = folder / "understand/a-chapter.ipynb"
    file.parent.mkdir(exist_ok=True)
    output = {"data": {"text/markdown": twin, "text/html": f"<p>{twin}</p>"}}
    cells = [
        {"id": "cell-01", "cell_type": "markdown", "source": text},
        *(
            {"id": f"cell-{n:02}", "cell_type": "code", "source": code, "outputs": [output]}
            for n, code in enumerate(components, start=2)
        ),
        {"id": "cell-99", "cell_type": "markdown", "source": below},
    ]
    said = {**METADATA, **metadata, "kernelspec": {}}
    file.write_text(json.dumps({"cells": cells, "metadata": said}), "utf-8")
    return read_page(file, folder)


def working(folder: Path, above: str, below: str) -> Page:
    """Write a working page, with this text above and below its components."""
    return chapter(folder, above, below=below, kind="working")


def whole(folder: Path, idea: str = "Some words.", **more: Any) -> Page:
    """Write a chapter that has all parts, with these words as its idea."""
    return chapter(folder, f"# A chapter\n\n## An idea\n\n{idea}\n\n{CLOSING}", **more)
