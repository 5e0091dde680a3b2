"""Prompts to write to: ``reflections/<id>.yaml``, one file a set."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from climbing_back.content.reader import files_in, loader, read

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True)
class Prompt:
    """One thing to write about. The learner's words hang on ``id``, which no other prompt has.

    Examples
    --------
    >>> reflections()["your-story"].prompts[0].id
    'started-therapy'
    """

    id: str
    prompt: str


@dataclass(frozen=True)
class ReflectionContent:
    """Prompts that stand together on a page.

    Examples
    --------
    >>> reflections()["your-story"].id
    'your-story'
    """

    id: str
    title: str
    hint: str
    prompts: tuple[Prompt, ...]


@loader
def reflections() -> dict[str, ReflectionContent]:
    """Return all sets of prompts by id.

    Raises
    ------
    ContentError
        When a file is wrong; the message says where and what to do.

    Examples
    --------
    >>> sorted(reflections())
    ['my-numbers', 'your-story']
    """
    return read_reflections(files_in("reflections"))


def read_reflections(files: list[Path]) -> dict[str, ReflectionContent]:
    """Return the sets of prompts in ``files``, checked beyond what a schema can say."""
    found = {}
    home: dict[str, Path] = {}
    for file in files:
        document = read(file, "reflection")
        document.check_id()
        document.check_ids_differ(("prompts",))
        said = document.said
        for index, each in enumerate(said["prompts"]):
            other = home.setdefault(each["id"], file)
            if other != file:
                raise document.error(
                    ("prompts", index, "id"),
                    f'{other.name} has a prompt with the id "{each["id"]}" too. Give each its own.',
                )
        prompts = tuple(Prompt(each["id"], each["prompt"]) for each in said["prompts"])
        found[said["id"]] = ReflectionContent(said["id"], said["title"], said["hint"], prompts)
    return found
