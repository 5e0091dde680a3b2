"""The learner's own diary, opened for a command, and trouble with it in one sentence."""

from __future__ import annotations

from contextlib import closing, contextmanager
from typing import TYPE_CHECKING

import click

from climbing_back.diary import BackupError, DiaryError, InvalidEntryError, SQLiteStore
from climbing_back.diary.homes.default import default_path
from climbing_back.language import _, counted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from climbing_back.diary import Entry

NOT_YET = _("There is no diary at {path} yet. It begins with your first answer in a notebook.")

COLUMNS = 100
"""How wide a table is where nobody looks at it: in a file, or in another program."""


@contextmanager
def in_one_sentence() -> Iterator[None]:
    """End a command with 1 and one sentence when the diary or a file is in trouble."""
    try:
        yield
    except (BackupError, DiaryError, InvalidEntryError) as error:
        raise click.ClickException(str(error)) from None


@contextmanager
def own_diary(*, begin: bool = False) -> Iterator[SQLiteStore]:
    """Open the learner's diary. A command makes none, unless it has to ``begin`` one."""
    with in_one_sentence():
        path = default_path()
        if not begin and not path.exists():
            raise click.ClickException(NOT_YET.format(path=path))
        with closing(SQLiteStore(path)) as store:
            if trouble := store.trouble:
                click.echo(trouble, err=True)
            yield store


def counted_entries(log: list[Entry]) -> str:
    """Return how many entries, in words."""
    return counted(len(log), "{count} entry", "{count} entries")
