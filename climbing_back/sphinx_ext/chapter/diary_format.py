"""The diary's format, field by field, read off its schema: a ``{diary-format}`` directive."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docutils import nodes
from sphinx.util.docutils import SphinxDirective

from climbing_back.diary.format.schema import FILE, schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sphinx.application import Sphinx

Schema = dict[str, Any]


def setup(app: Sphinx) -> None:
    """Register the directive."""
    app.add_directive("diary-format", DiaryFormatDirective)


class DiaryFormatDirective(SphinxDirective):
    """The record, an entry, each type of entry and what the types share."""

    def run(self) -> list[nodes.Node]:
        """Return one section for each of the four."""
        self.env.note_dependency(str(FILE))
        try:
            return [*sections(schema())]
        except ValueError as problem:
            raise self.error(str(problem)) from problem


def sections(schema: Schema) -> list[nodes.section]:
    """Return the whole reference.

    Raises
    ------
    ValueError
        When a field has no title, or says nothing about what fits. The message names the field.
    """
    parts = schema["$defs"]
    types = [name for name in parts if name[0].islower()]
    shared = [name for name in parts if name not in types and name != "Entry"]
    describe = _Describe(parts)
    return [
        describe.section(schema["$id"], schema),
        describe.section("Entry", parts["Entry"]),
        describe.chapter("Types of entry", types),
        describe.chapter("What the types share", shared),
    ]


class _Describe:
    """Puts the schema into words. What refers to a shared part links to it."""

    def __init__(self, parts: dict[str, Schema]) -> None:
        self.parts = parts

    def chapter(self, title: str, names: list[str]) -> nodes.section:
        """Describe several parts under one heading, and list them first."""
        chapter = nodes.section("", nodes.title("", title), ids=[_anchor(title.replace(" ", "-"))])
        links = [_link(name, _title(name, self.parts[name])) for name in names]
        chapter += nodes.bullet_list(
            "", *(nodes.list_item("", nodes.paragraph("", "", link)) for link in links)
        )
        chapter += [self.section(name, self.parts[name]) for name in names]
        return chapter

    def section(self, name: str, schema: Schema) -> nodes.section:
        title = nodes.title("", "", nodes.Text(f"{_title(name, schema)} "), nodes.literal("", name))
        section = nodes.section("", title, ids=[_anchor(name)])
        if "description" in schema:
            section += nodes.paragraph("", schema["description"])
        if "minProperties" in schema:
            section += nodes.paragraph("", f"At least {schema['minProperties']} of these fields:")
        if "properties" in schema:
            section += nodes.definition_list("", *self.fields(name, "", schema))
        else:
            fits = [nodes.Text("What fits: "), *self.what_fits(name, schema), nodes.Text(".")]
            section += nodes.paragraph("", "", *fits)
        return section

    def fields(self, owner: str, before: str, schema: Schema) -> Iterator[nodes.Node]:
        """Describe each field, and below it the fields inside it, by dotted names."""
        for name, field in schema["properties"].items():
            path = f"{before}{name}"
            where = f"{owner}: {path}"
            need = "Required: " if name in schema.get("required", ()) else "Optional: "
            more = f". {field['description']}" if "description" in field else "."
            said = [nodes.Text(need), *self.what_fits(where, field), nodes.Text(more)]
            title = nodes.Text(f" {_title(where, field)}")
            yield nodes.definition_list_item(
                "",
                nodes.term("", "", nodes.literal("", path), title),
                nodes.definition("", nodes.paragraph("", "", *said)),
            )
            inner, step = (field["items"], "[].") if "items" in field else (field, ".")
            if "properties" in inner:
                yield from self.fields(owner, f"{path}{step}", inner)

    def what_fits(self, where: str, schema: Schema) -> list[nodes.Node]:
        """Say in words which values fit."""
        if "$ref" in schema:
            name = schema["$ref"].removeprefix("#/$defs/")
            part = self.parts[name]
            if "pattern" in part or "properties" in part:
                title = _title(name, part).lower()
                return [_link(name, f"{'an' if title[0] in 'aeiou' else 'a'} {title}")]
            return [_link(name, _in_words(name, part))]
        if "items" in schema:
            alike = ", no two alike" if schema.get("uniqueItems") else ""
            size = _span(schema.get("minItems"), schema.get("maxItems"))
            start = nodes.Text(f"list{size and f' of {size}'}{alike}, each ")
            return [start, *self.what_fits(f"{where}[]", schema["items"])]
        if "pattern" in schema:
            return [nodes.Text("text that matches "), nodes.literal("", schema["pattern"])]
        return [nodes.Text(_in_words(where, schema))]


def _in_words(where: str, schema: Schema) -> str:
    if "const" in schema:
        return f"always {schema['const']}"
    if "enum" in schema:
        return f"one of {', '.join(schema['enum'])}"
    kinds = schema.get("type", [])
    match kinds if isinstance(kinds, list) else [kinds]:
        case ["integer"]:
            return _number(schema)
        case ["integer", "null"]:
            return f"{_number(schema)}, or null"
        case ["boolean"]:
            return "true or false"
        case ["string"]:
            size = _span(schema.get("minLength"), schema.get("maxLength"))
            return f"text{size and f', {size} characters'}"
        case ["object"]:
            return "an object with the fields below" if "properties" in schema else "an object"
    raise ValueError(f"{where}: the page cannot say in words what fits here.")


def _number(schema: Schema) -> str:
    size = _span(schema.get("minimum"), schema.get("maximum"))
    return f"whole number{size and f', {size}'}"


def _span(least: int | None, most: int | None) -> str:
    if least is None:
        return "" if most is None else f"up to {most:,}"
    if most is None:
        return f"{least} or more"
    words = f"{least}" if least == most else f"{least} to {most:,}"
    return words.replace("-", "−")


def _title(where: str, schema: Schema) -> str:
    if "title" not in schema:
        raise ValueError(f"{where}: give it a title in {FILE.name}.")
    title: str = schema["title"]
    return title


def _link(name: str, words: str) -> nodes.reference:
    return nodes.reference("", words, refid=_anchor(name), internal=True)


def _anchor(name: str) -> str:
    return f"format-{name.lower()}"
