"""The scripts of the course, and which component is in which: ``bundles.json``, the one list of them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

_LISTED = json.loads(Path(__file__).with_suffix(".json").read_text("utf-8"))


@dataclass(frozen=True)
class Bundle:
    """A script of the course."""

    components: tuple[str, ...]
    """The folders of the components whose elements are in it."""
    later: tuple[str, ...]
    """The names of the scripts that it asks for when they are needed."""
    pictures: bool
    """Whether it shows the pictures of exercises."""
    known: bool
    """Whether it needs to know what the course has."""


BUNDLES = {
    name: Bundle(
        tuple(said["components"]),
        tuple(said.get("later", ())),
        said.get("pictures", False),
        said.get("known", False),
    )
    for name, said in _LISTED["bundles"].items()
}

ON_EVERY_PAGE = "course"

OF_ONE_PAGE = tuple(_LISTED["pages"])
"""The names of the scripts that one page of the book has, and no notebook."""

LATER = tuple(_LISTED["later"])
"""The names of the scripts that others ask for when they are needed."""

BUNDLE_OF = {component: name for name, bundle in BUNDLES.items() for component in bundle.components}
"""The name of the script with a component's element, by the component's folder."""
