"""Diagrams in chapters that show people: what their files say, ``content/diagrams/<name>.yaml``."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from climbing_back.content.reader import FOLDER, ContentError, Document, loader, read
from climbing_back.content.toc import BOOK
from climbing_back.content.yaml_file import misfit_in_words

if TYPE_CHECKING:
    from pathlib import Path

PICTURES = BOOK / "pictures"
"""Where the drawings are kept, beside the diagrams that are written by hand."""

ONLY_HERE = {"place", "scale", "aside", "lift", "look", "floor", "props"}
"""What is said of a picture here, and not in the file of an exercise's picture."""

PEOPLE_HERE = '<g class="cb-people"/>'
"""Where people are drawn, in the file with the labels."""


@loader
def diagram_files() -> dict[str, Any]:
    """Return what the files of diagrams say, by name.

    Raises
    ------
    ContentError
        When one is wrong; the message says where and what to do.
    """
    folder = FOLDER / "diagrams"
    found = {}
    for file in sorted(folder.glob("*.yaml")):
        document = read(file, "diagram")
        if PEOPLE_HERE not in labels_of(file.stem).read_text("utf-8"):
            raise ContentError(
                labels_of(file.stem), 1, f"this has no place for people. Write {PEOPLE_HERE} there."
            )
        for number, picture in enumerate(document.said["pictures"]):
            _check_pose(document, number, picture)
        found[file.stem] = document.said
    return found


def labels_of(name: str) -> Path:
    """Return the file with what is around the people: size, labels and arrows."""
    return FOLDER / "diagrams" / f"{name}.svg"


def _check_pose(document: Document, number: int, picture: dict[str, Any]) -> None:
    """Make sure that people are posed in the words of exercises' pictures."""
    poses = [
        {name: said for name, said in frame.items() if name not in {"stand", "reach", "tip"}}
        for frame in picture["frames"]
    ]
    said = {name: each for name, each in picture.items() if name not in ONLY_HERE}
    # An exercise has a start and an end; here one moment is enough.
    said["frames"] = poses if len(poses) > 1 else poses * 2
    if misfit := misfit_in_words(said, "figure"):
        raise document.error(("pictures", number), misfit)
