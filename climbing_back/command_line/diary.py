"""The commands for the diary on this computer: ``show``, ``where``, ``erase``."""

from __future__ import annotations

import json
import sys

import click
from rich.console import Console
from rich.table import Table
from rich.text import Text

from climbing_back.command_line.opened import (
    COLUMNS,
    NOT_YET,
    counted_entries,
    in_one_sentence,
    own_diary,
)
from climbing_back.command_line.rows import HEADINGS, as_csv, for_screen, rows_of
from climbing_back.diary import in_effect
from climbing_back.diary.homes.default import default_path
from climbing_back.language import _


@click.command()
@click.option("--json", "how", flag_value="json", help="As JSON: each entry as the diary has it.")
@click.option("--csv", "how", flag_value="csv", help="As CSV, for a spreadsheet.")
def show(how: str | None) -> None:
    """Show what your diary says: a table of all that counts, oldest first.

    What was changed shows as it is now, and what was taken back is not shown.
    """
    with own_diary() as store:
        log = in_effect(store.entries())
    if how == "json":
        click.echo(json.dumps(log, indent=2, ensure_ascii=True))
    elif how == "csv":
        click.echo(as_csv(rows_of(log)), nl=False)
    elif not log:
        click.echo(_("Your diary is empty."), err=True)
    else:
        table = Table(
            *HEADINGS,
            title=_("Your diary: {entries}").format(entries=counted_entries(log)),
            show_lines=True,
        )
        for row in rows_of(log):
            # Text, so that nothing of it is markup.
            table.add_row(*(Text(for_screen(each)) for each in row))
        Console(width=None if sys.stdout.isatty() else COLUMNS).print(table)


@click.command()
def where() -> None:
    """Say where your diary is on this computer.

    Another place is chosen with CLIMBING_BACK_DIARY. With :memory: nothing is kept at all.
    """
    with in_one_sentence():
        path = default_path()
    click.echo(path)
    if not path.exists():
        click.echo(NOT_YET.format(path=path), err=True)


@click.command()
@click.option("--yes", is_flag=True, help="Do not ask.")
def erase(*, yes: bool) -> None:
    """Erase your whole diary on this computer, for good.

    Its words are overwritten. Backups of the computer may still have them, and a disk may keep old copies
    that take special tools to read.
    """
    with own_diary() as store:
        log = store.entries()
        click.echo(
            _("Your diary, {path}, has {entries}.").format(
                path=store.path, entries=counted_entries(log)
            )
        )
        if not yes:
            click.confirm(
                _("Save it first if you may want it: climbing-back backup. Erase it all now?"),
                abort=True,
            )
        store.remove([entry["id"] for entry in log])
        store.remove_set_aside()
    click.echo(_("Your diary here is empty."))
