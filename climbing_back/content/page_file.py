"""What a page of the book says of itself, and its cells: from a notebook, or from a Markdown file, which is one cell."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from climbing_back.content.document import ContentError

if TYPE_CHECKING:
    from pathlib import Path

OF_JUPYTER = ("kernelspec", "language_info")


def said_and_cells(file: Path) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return the metadata and the cells of a page.

    Raises
    ------
    ContentError
        When a notebook is none.
    """
    text = file.read_text("utf-8")
    if file.suffix == ".md":
        said, body = _front_matter(text)
        return said, [{"id": "text", "cell_type": "markdown", "source": body}]
    try:
        notebook = json.loads(text)
    except ValueError:
        raise ContentError(file, 1, "this is no notebook. Get it back from git.") from None
    return in_notebook(notebook)


def in_notebook(notebook: dict[str, Any]) -> tuple[dict[str, Any], list[dict[str, Any]]]:
    """Return the metadata and the cells of a page that is this notebook."""
    said = {k: v for k, v in notebook["metadata"].items() if k not in OF_JUPYTER}
    return said, notebook["cells"]


def _front_matter(text: str) -> tuple[dict[str, Any], str]:
    if not text.startswith("---\n"):
        return {}, text
    import yaml  # What is for authors, the package does not need.

    head, _, body = text[4:].partition("\n---\n")
    return yaml.safe_load(head), body
