"""Whether a kept picture is still what it is made from: digests of pose, person, drawing code, bodies."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path

from climbing_back.content.diagrams import PICTURES, diagram_files, labels_of
from climbing_back.content.exercises import figure_files
from climbing_back.content.reader import FOLDER
from climbing_back.figures import DRAWINGS
from climbing_back.figures.cast import PEOPLE

HERE = Path(__file__).parent
DIGESTS = DRAWINGS / "digests.json"
DIGESTS_OF_DIAGRAMS = DRAWINGS / "diagrams.json"

# What says nothing of how a picture looks. A person's looks are taken one by one.
NO_DRAWING = {
    "__init__.py",
    "__main__.py",
    "digests.py",
    "cast.py",
    "words.py",
    "words_of_limbs.py",
    "phrases.py",
    "phrases_of_moves.py",
    "human/bake.py",
    "human/makehuman.py",
}
HELPING = "helping.py"
"""What draws a helper's hands, and nothing in a picture that has none."""


def digest(name: str) -> str:
    """Return the digest of all that the picture of this name is made from."""
    pose = (FOLDER / "figures" / f"{name}.yaml").read_bytes()
    said = figure_files()[name]
    person = repr(PEOPLE[said["person"]]).encode()
    return _sha([pose, person, *_code(helped=said.get("helper", False))])


def digest_of_diagram(name: str) -> str:
    """Return the digest of all that the diagram of this name is made from."""
    poses = (FOLDER / "diagrams" / f"{name}.yaml").read_bytes()
    labels = labels_of(name).read_bytes()
    pictures = diagram_files()[name]["pictures"]
    people = {picture["person"] for picture in pictures}
    looks = [repr(PEOPLE[person]).encode() for person in sorted(people)]
    helped = any(picture.get("helper") for picture in pictures)
    return _sha([poses, labels, *looks, *_code(helped=helped), *_code(of_diagrams=True)])


@cache
def _code(of_diagrams: bool = False, helped: bool = False) -> tuple[bytes, ...]:
    """Return the drawing code, each file after its name, and the baked people; or that of diagrams.

    Where somebody is ``helped`` that is part of it.
    """
    files = sorted([*HERE.glob("*.py"), *HERE.glob("*/*.py"), *HERE.glob("human/*.xz")])
    named = {file.relative_to(HERE).as_posix(): file for file in files}
    drawing = {
        name: file
        for name, file in named.items()
        if name not in NO_DRAWING
        and name.startswith("diagrams/") == of_diagrams
        and (helped or name != HELPING)
    }
    # Git may give lines other ends on other systems.
    return tuple(
        name.encode() + b"\n" + file.read_bytes().replace(b"\r\n", b"\n")
        for name, file in drawing.items()
    )


def _sha(parts: list[bytes]) -> str:
    found = hashlib.sha256()
    for part in parts:
        found.update(len(part).to_bytes(8, "big") + part)
    return found.hexdigest()


def read_digests(file: Path = DIGESTS) -> dict[str, str]:
    """Return the digests with which the kept pictures were drawn."""
    if not file.is_file():
        return {}
    said: dict[str, str] = json.loads(file.read_text("utf-8"))
    return said


def write_digests(digests: dict[str, str], file: Path = DIGESTS) -> None:
    """Keep the digests."""
    file.write_text(json.dumps(digests, indent=1, sort_keys=True) + "\n", "utf-8")


def stale() -> list[str]:
    """Return the names of the pictures that are missing or not up to date."""
    kept = read_digests()
    return [
        name
        for name in figure_files()
        if kept.get(name) != digest(name)
        or not all((DRAWINGS / f"{name}{kind}.svg").is_file() for kind in ("", ".moving"))
    ]


def stale_diagrams() -> list[str]:
    """Return the names of the diagrams that are missing or not up to date."""
    kept = read_digests(DIGESTS_OF_DIAGRAMS)
    return [
        name
        for name in diagram_files()
        if kept.get(name) != digest_of_diagram(name) or not (PICTURES / f"{name}.svg").is_file()
    ]
