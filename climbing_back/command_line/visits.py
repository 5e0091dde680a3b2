"""``climbing-back visits``: for clinicians, a folder of visit files as one table and one page each."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from climbing_back.command_line.opened import COLUMNS
from climbing_back.command_line.rows import for_screen
from climbing_back.language import _
from climbing_back.visits import VisitsError, read_visits
from climbing_back.visits.rows import in_one, in_short


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
@click.option("--csv", "file", type=click.Path(path_type=Path), help="Save the table as CSV.")
@click.option(
    "--pages", type=click.Path(path_type=Path), help="Save a page of each in this folder."
)
@click.pass_context
def visits(context: click.Context, folder: Path, file: Path | None, pages: Path | None) -> None:
    """For clinicians: read every visit file in FOLDER.

    Without --csv the table is shown here, in short. Nothing is changed in FOLDER, and nothing is sent anywhere.

    It ends with 1 when something is wrong with a file.
    """
    try:
        found = read_visits(folder, pages=pages)
        if file:
            found.to_csv(file)
    except VisitsError as error:
        raise click.ClickException(str(error)) from None
    if file is None:
        table = Table(_("File"), _("In short"), show_lines=True)
        for row in found.rows:
            said = "\n".join(map(in_one, in_short(row)))
            # Text, so that nothing of it is markup.
            table.add_row(Text(for_screen(row["file"])), Text(for_screen(said)))
        Console(width=None if sys.stdout.isatty() else COLUMNS).print(table)
    for row in found.troubled:
        click.echo(for_screen(f"{row['file']}: {row['trouble']}"), err=True)
    context.exit(1 if found.troubled else 0)
