"""``climbing-back new``: for authors, in a clone."""

from __future__ import annotations

import click

from climbing_back.content import ContentError

KINDS = ("chapter", "checklist", "exercise", "component", "entry-type", "language")


@click.command()
@click.argument("kind", type=click.Choice(KINDS))
@click.argument("name")
def new(kind: str, name: str) -> None:
    """For authors: begin something new in a clone of the project.

    NAME is small letters, numbers and hyphens, such as new-shoes. A chapter has its folder before it,
    such as adapt/new-shoes. A language has its code, such as fr. What is made passes every check, and is yours to fill.
    """
    try:
        # What authors need is not in the small core.
        from climbing_back import scaffold
    except ModuleNotFoundError as error:
        raise click.ClickException(
            f'This is for authors and needs {error.name}: pip install "climbing-back[book]"'
        ) from None
    make = getattr(scaffold, f"new_{kind.replace('-', '_')}")
    try:
        made = make(name)
    except (scaffold.ScaffoldError, ContentError) as error:
        raise click.ClickException(str(error)) from None
    for path in made:
        click.echo(path.as_posix())
