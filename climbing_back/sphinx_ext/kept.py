"""What a build keeps for the next one: texts that take long to make, with a digest of what they were made of."""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path


def digest_of_files(files: Iterable[Path]) -> str:
    """Return one digest of what is in all these files."""
    digest = hashlib.sha256()
    for file in sorted(files):
        digest.update(file.read_bytes())
    return digest.hexdigest()


class Kept:
    """Texts by name, in a file beside what Sphinx keeps. Whatever is not there, or broken, is made again.

    Examples
    --------
    >>> from pathlib import Path
    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     kept = Kept(Path(folder, "shouted.json"))
    ...     first = kept.text("greeting", "hello", lambda: "HELLO")
    ...     kept.save()
    ...     later = Kept(Path(folder, "shouted.json"))
    ...     later.text("greeting", "hello", lambda: "made again")
    'HELLO'
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._used: dict[str, list[str]] = {}
        try:
            self._before: dict[str, list[str]] = dict(json.loads(file.read_text("utf-8")))
        except (OSError, ValueError, TypeError):
            self._before = {}

    def text(self, name: str, made_of: str, make: Callable[[], str]) -> str:
        """Return the text of this name: the kept one if it was made of the same, else a new one."""
        digest = hashlib.sha256(made_of.encode()).hexdigest()
        known = self._before.get(name)
        text = known[1] if known and known[0] == digest else make()
        self._used[name] = [digest, text]
        return text

    def save(self) -> None:
        """Keep what was asked for, and nothing else."""
        if self._used != self._before:
            self._file.write_text(json.dumps(self._used, ensure_ascii=False), "utf-8")
