"""What the package gives to programs: ``{python-api}`` from its docstrings, ``{diary-frames}`` from the list of frames."""

from __future__ import annotations

import importlib
import sys
from inspect import Parameter, Signature, getfile, isclass, isfunction, signature, unwrap
from typing import TYPE_CHECKING

from docutils import nodes
from docutils.statemachine import StringList
from sphinx.pycode import ModuleAnalyzer
from sphinx.util.docutils import SphinxDirective

from climbing_back.components.element import Component
from climbing_back.diary.frames import columns, tables

if TYPE_CHECKING:
    from sphinx.application import Sphinx
    from sphinx.config import Config


def setup(app: Sphinx) -> None:
    """Register the directives, and what reads docstrings as numpy writes them."""
    app.setup_extension("sphinx.ext.autodoc")
    app.setup_extension("sphinx.ext.napoleon")
    app.connect("config-inited", _configure, priority=400)
    app.add_directive("python-api", PythonApiDirective)
    app.add_directive("diary-frames", DiaryFramesDirective)


def _configure(_app: Sphinx, config: Config) -> None:
    config.napoleon_google_docstring = False
    config.napoleon_use_rtype = False
    config.add_module_names = False
    # Types of Python and of pandas have their pages on foreign hosts.
    config.nitpick_ignore_regex = [("py:.*", ".*")]


class PythonApiDirective(SphinxDirective):
    """Every public name of a module, in the order of the alphabet."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        """Return what the docstrings say."""
        module = importlib.import_module(self.arguments[0])
        self.env.note_dependency(getfile(module))
        lines = ["````{eval-rst}"]
        try:
            for name in sorted(module.__all__, key=str.lower):
                lines += [*_documented(module.__name__, name, getattr(module, name)), ""]
        except ValueError as problem:
            raise self.error(str(problem)) from problem
        lines += ["````"]
        found = nodes.container()
        self.state.nested_parse(StringList(lines, module.__name__), self.content_offset, found)
        return found.children


def _documented(module: str, name: str, given: object) -> list[str]:
    """Return what has Sphinx say what ``given`` is.

    Raises
    ------
    ValueError
        When nothing is said of it.
    """
    if isclass(given):
        # What components have in common is said once.
        if issubclass(given, Component):
            return [f".. autoclass:: {module}.{name}{_takes(given)}"]
        return [f".. autoclass:: {module}.{name}", "   :members:"]
    if isfunction(unwrap(given)):  # type: ignore[arg-type]
        return [f".. autofunction:: {module}.{name}"]
    return [f".. py:data:: {module}.{name}", "", *(f"   {line}" for line in _said_of(module, name))]


def _takes(component: type[Component]) -> str:
    """Return what making a component takes: its base classes hide that."""
    _own, *takes = signature(component.__init__).parameters.values()
    plain = [each.replace(annotation=Parameter.empty) for each in takes]
    return str(Signature(plain))


def _said_of(module: str, name: str) -> list[str]:
    """Return what stands below a name that is neither a class nor a function, where it gets its value."""
    for home in sorted(each for each in sys.modules if each.startswith(f"{module}.")):
        analyzer = ModuleAnalyzer.for_module(home)
        analyzer.analyze()
        if ("", name) in analyzer.attr_docs:
            return analyzer.attr_docs["", name]
    raise ValueError(f"Say below {name} what it is, in a text of its own.")


class DiaryFramesDirective(SphinxDirective):
    """Each frame with its rows and columns."""

    def run(self) -> list[nodes.Node]:
        """Return one section a frame."""
        for module in (columns, tables):
            self.env.note_dependency(getfile(module))
        return [_section(name, table) for name, table in tables.TABLES.items()]


def _section(name: str, table: tables.Table) -> nodes.section:
    section = nodes.section(
        "", nodes.title("", "", nodes.literal("", f".{name}")), ids=[f"frame-{name}"]
    )
    section += nodes.paragraph("", f"One row is {table.row}.")
    items = []
    for column, about in table.columns.items():
        unit = f" Unit: {about.unit}." if about.unit else ""
        says = f"{about.means[0].upper()}{about.means[1:]}.{unit} {columns.in_words(about.kind)}"
        items.append(
            nodes.definition_list_item(
                "",
                nodes.term("", "", nodes.literal("", column)),
                nodes.definition("", nodes.paragraph("", says)),
            )
        )
    section += nodes.definition_list("", *items)
    return section
