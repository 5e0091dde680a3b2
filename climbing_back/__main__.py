"""The command line: ``climbing-back``, or ``python -m climbing_back``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from climbing_back import scaffold
from climbing_back.content import ContentError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MAKERS: dict[str, Callable[[str], list[Path]]] = {
    "chapter": scaffold.new_chapter,
    "checklist": scaffold.new_checklist,
    "exercise": scaffold.new_exercise,
    "component": scaffold.new_component,
    "entry-type": scaffold.new_entry_type,
    "language": scaffold.new_language,
}


@click.group()
@click.version_option(package_name="climbing-back")
def main() -> None:
    """Climbing Back: a self-study course on physical therapy for MS, with a private diary."""


@main.command()
@click.argument("kind", type=click.Choice(list(MAKERS)))
@click.argument("name")
def new(kind: str, name: str) -> None:
    """Begin something new in a clone of the project.

    NAME is small letters, numbers and hyphens, such as new-shoes. A chapter has its folder before it,
    such as adapt/new-shoes. A language has its code, such as fr. What is made passes every check, and is yours to fill.
    """
    try:
        made = MAKERS[kind](name)
    except (scaffold.ScaffoldError, ContentError) as error:
        raise click.ClickException(str(error)) from None
    for path in made:
        click.echo(path.as_posix())


if __name__ == "__main__":
    main()
