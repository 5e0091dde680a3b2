"""The commands for files of the diary: ``backup``, ``restore``, ``check``."""

from __future__ import annotations

import sqlite3
import tempfile
from collections import Counter
from contextlib import closing
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.progress import Progress

from climbing_back.command_line.opened import counted_entries, in_one_sentence, own_diary
from climbing_back.command_line.rows import about
from climbing_back.diary import DiaryError, SQLiteStore, read_backup, write_backup
from climbing_back.diary.format.backup import compare
from climbing_back.diary.homes.trouble import in_plain_words
from climbing_back.language import _

if TYPE_CHECKING:
    from climbing_back.diary import Entry, Reading

A_FILE = click.Path(path_type=Path)
AT_ONCE = 1000
"""How many entries are kept in one step, so that a long work can say how far it is."""
SQLITE = b"SQLite format 3\0"


@click.command()
@click.argument("file", type=A_FILE, required=False)
@click.option("--yes", is_flag=True, help="Write over a file that is there.")
def backup(file: Path | None, *, yes: bool) -> None:
    """Save your diary to FILE.

    Without FILE it is called climbing-back-diary- and the day, in this folder. The page "My diary and my data"
    of the book and `climbing-back restore` read it.
    """
    target = file or Path(f"climbing-back-diary-{datetime.now().astimezone():%Y-%m-%d}.json")
    if target.exists() and not yes:
        raise click.ClickException(
            _("There is {file} already. Name another file, or add --yes to write over it.").format(
                file=target
            )
        )
    with own_diary() as store:
        log = store.entries()
        try:
            write_backup(log, target)
        except OSError as error:
            raise click.ClickException(
                _(
                    "{file} cannot be written ({why}). Name a file in a folder that you may write to."
                ).format(file=target, why=error.strerror)
            ) from None
    click.echo(_("{entries} saved to {file}.").format(entries=counted_entries(log), file=target))


@click.command()
@click.argument("file", type=A_FILE)
@click.option("--yes", is_flag=True, help="Do not ask.")
def restore(file: Path, *, yes: bool) -> None:
    """Add what the backup FILE holds to your diary.

    First it shows what would be added. Nothing that you have goes away, and what you have already is not added twice.
    """
    with in_one_sentence():
        reading = read_backup(file)
    with own_diary(begin=True) as store:
        found = compare(store.entries(), reading)
        click.echo(_what_it_holds(reading))
        click.echo(
            _("You have {count} of them already. New to your diary: {entries}.").format(
                count=f"{found.known:,}", entries=counted_entries(found.added)
            )
        )
        for kind, count in _kinds(found.added):
            click.echo(f"  {count:,} × {kind}")
        if found.different:
            click.echo(
                _("{count} say something else than what you have. They are left out.").format(
                    count=f"{found.different:,}"
                )
            )
        if not found.added:
            return
        if not yes:
            click.confirm(_("Add them to your diary?"), abort=True)
        with Progress(transient=True) as progress:
            parts = range(0, len(found.added), AT_ONCE)
            for start in progress.track(parts, description=_("Adding")):
                store.add(found.added[start : start + AT_ONCE])
    click.echo(_("{entries} added.").format(entries=counted_entries(found.added)))


@click.command()
@click.argument("file", type=A_FILE)
def check(file: Path) -> None:
    """Say whether FILE can be read: a backup, or a diary itself. Nothing is changed.

    It ends with 1 when some of it, or all of it, cannot be read.
    """
    with in_one_sentence():
        if _is_sqlite(file):
            log, trouble = _read_diary(file)
            click.echo(_("This is a diary with {entries}.").format(entries=counted_entries(log)))
        else:
            reading = read_backup(file)
            log, trouble = reading.entries, _trouble(reading)
            click.echo(_what_it_holds(reading))
    for kind, count in _kinds(log):
        click.echo(f"  {count:,} × {kind}")
    if trouble:
        raise click.ClickException(trouble)


def _what_it_holds(reading: Reading) -> str:
    return _("In this file can be read: {entries}.").format(
        entries=counted_entries(reading.entries)
    )


def _trouble(reading: Reading) -> str:
    words = []
    if reading.left_out:
        words.append(_("Not to be read: {count}.").format(count=f"{reading.left_out:,}"))
    if reading.cut_off:
        words.append(_("The end of the file is not there."))
    if reading.garbled:
        words.append(_("Some signs could not be read. They show as \ufffd."))
    return " ".join([*words, _("Use another copy of it, if you have one.")]) if words else ""


def _kinds(log: list[Entry]) -> list[tuple[str, int]]:
    return Counter(about(entry) for entry in log).most_common()


def _is_sqlite(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return opened.read(len(SQLITE)) == SQLITE
    except (OSError, ValueError):
        # What is wrong with it, reading it as a backup says in words.
        return False


def _read_diary(file: Path) -> tuple[list[Entry], str]:
    """Read a copy: to open a diary is to change it, when an older course wrote it."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "diary.sqlite3")
        with (
            in_plain_words(file),
            closing(sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro", uri=True)) as there,
            closing(sqlite3.connect(copy)) as here,
        ):
            there.backup(here)
        try:
            with closing(SQLiteStore(copy)) as store:
                return store.entries(), store.trouble.replace(str(copy), str(file))
        except DiaryError as error:
            raise DiaryError(str(error).replace(str(copy), str(file))) from None
