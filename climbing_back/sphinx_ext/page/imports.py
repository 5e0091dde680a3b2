"""Which packages a notebook needs that are not there: found in what it imports, and not by running it."""

from __future__ import annotations

import ast
import inspect
import json
import sys
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Set

PACKAGE = Path(__file__).parents[2]


def not_there(notebook: Path, there: Set[str]) -> list[str]:
    """Return the packages that a notebook needs and that are not ``there``, by name.

    What it takes from this package by ``from climbing_back … import …`` needs, besides, whatever the folder
    that it comes from imports: there, packages that not everybody has are imported where they are used.

    Parameters
    ----------
    notebook
        The notebook's file.
    there
        What can be imported, besides this package and what every Python has.

    Examples
    --------
    >>> from climbing_back.content.toc import BOOK
    >>> not_there(BOOK / "welcome.ipynb", set())
    []
    """
    cells = json.loads(notebook.read_text("utf-8"))["cells"]
    code = ["".join(cell["source"]) for cell in cells if cell["cell_type"] == "code"]
    needed: set[str] = set()
    for module, name in _imports(ast.parse("\n".join(code))):
        if _root(module) != PACKAGE.name:
            needed.add(_root(module))
            continue
        for file in _room(module, name):
            needed |= {_root(each) for each, _ in _imports(ast.parse(file.read_text("utf-8")))}
    return sorted(needed - there - sys.stdlib_module_names - {PACKAGE.name})


def _imports(tree: ast.AST) -> Iterator[tuple[str, str | None]]:
    """Yield each module that is imported, with the name that is taken from it. What only types need is left out."""
    for node in ast.iter_child_nodes(tree):
        match node:
            case ast.If(test=ast.Name("TYPE_CHECKING")):
                continue
            case ast.Import(names):
                yield from ((each.name, None) for each in names)
            case ast.ImportFrom(str(module), names):
                yield from ((module, each.name) for each in names)
        yield from _imports(node)


def _room(module: str, name: str | None) -> list[Path]:
    """Return the files of the folder in which a thing of this package is made."""
    found = import_module(module)
    made_in = inspect.getmodule(getattr(found, name or "", found)) or found
    file = Path(inspect.getfile(made_in))
    # At the top, every file is a room of its own.
    return [file] if file.parent == PACKAGE else sorted(file.parent.glob("*.py"))


def _root(module: str) -> str:
    return module.partition(".")[0]
