"""Read one YAML file and check it against its schema, with messages a therapist can act on: for authors, in a clone."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import TYPE_CHECKING, Any

import jsonschema_rs
import yaml

try:
    # The same in C.
    from yaml import CSafeLoader as SafeLoader
except ImportError:
    from yaml import SafeLoader  # type: ignore[assignment]

from climbing_back.content.document import FOLDER, ContentError, Document

if TYPE_CHECKING:
    from pathlib import Path

    from jsonschema.exceptions import ValidationError

    from climbing_back.content.document import Place

YAML_TIP = "Indent with spaces, and put quotes around a text that has a colon in it."
TYPES_IN_WORDS = {"string": "text", "array": "a list", "object": "a group of keys"}


class PlainLoader(SafeLoader):
    """YAML in which no, on, 1.5 and 2026-01-31 are the words that they look like."""

    yaml_implicit_resolvers = {  # noqa: RUF012 - the name and the shape are PyYAML's
        first: [each for each in resolvers if each[0].rpartition(":")[2] in ("int", "null")]
        for first, resolvers in SafeLoader.yaml_implicit_resolvers.items()
    }


PlainLoader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", re.compile("^(true|false)$"), ["t", "f"]
)


def read_document(file: Path, schema: str) -> Document:
    """Read ``file`` and check it, as :func:`climbing_back.content.reader.read` does."""
    try:
        text = file.read_text("utf-8")
        node = yaml.compose(text, Loader=PlainLoader)
        if node is None:
            raise ContentError(file, 1, "the file is empty. Copy a file beside it to start from.")
        lines: dict[Place, int] = {}
        _note_lines(file, node, (), lines)
        said = yaml.load(text, Loader=PlainLoader)  # noqa: S506 - a safe loader, made plainer
    except FileNotFoundError:
        raise ContentError(file, 1, "there is no such file. Check its name.") from None
    except UnicodeDecodeError:
        raise ContentError(file, 1, "this is not plain text. Save it as UTF-8.") from None
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 1 if mark else 1
        raise ContentError(file, line, f"this is not YAML: {error.problem}. {YAML_TIP}") from None
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise ContentError(file, line, "there is an unseen control sign here. Remove it.") from None
    except RecursionError:
        raise ContentError(file, 1, "an entry holds itself. Remove the signs & and *.") from None

    misfit = _misfit(said, schema)
    if misfit is not None:
        raise ContentError(file, _line_of(misfit, lines), _in_words(misfit))
    return Document(file, said, lines)


def said_in(file: Path) -> Any:
    """Return what a file says, unchecked."""
    return yaml.load(file.read_text("utf-8"), Loader=PlainLoader)  # noqa: S506 - a safe loader, made plainer


def misfit_in_words(said: object, schema: str) -> str:
    """Return one sentence on the worst misfit of ``said``, or nothing when it fits."""
    misfit = _misfit(said, schema)
    return _in_words(misfit) if misfit is not None else ""


def _misfit(said: object, schema: str) -> ValidationError | None:
    if _validator(schema).is_valid(said):
        return None
    # It knows which misfit is the worst, and takes a second to import: too long for what fits.
    from jsonschema import Draft202012Validator
    from jsonschema.exceptions import best_match

    worst: ValidationError = best_match(Draft202012Validator(_schema(schema)).iter_errors(said))
    return worst


@cache
def _validator(schema: str) -> jsonschema_rs.Validator:
    return jsonschema_rs.validator_for(_schema(schema))


def _schema(name: str) -> dict[str, Any]:
    schema: dict[str, Any] = json.loads((FOLDER / f"schemas/{name}.schema.json").read_text("utf-8"))
    return schema


def _note_lines(file: Path, node: yaml.Node, place: Place, lines: dict[Place, int]) -> None:
    """Write down the line of every key and list entry; YAML itself would let a key come twice."""
    lines[place] = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        seen = set()
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                raise ContentError(
                    file, key.start_mark.line + 1, "a key must be one word, such as label."
                )
            if key.value in seen:
                raise ContentError(
                    file, key.start_mark.line + 1, f'"{key.value}" is said twice. Keep one of them.'
                )
            seen.add(key.value)
            _note_lines(file, value, (*place, key.value), lines)
            lines[(*place, key.value)] = key.start_mark.line + 1
    elif isinstance(node, yaml.SequenceNode):
        for index, value in enumerate(node.value):
            _note_lines(file, value, (*place, index), lines)


def _line_of(misfit: ValidationError, lines: dict[Place, int]) -> int:
    place = tuple(misfit.absolute_path)
    if misfit.validator == "additionalProperties":
        return lines[(*place, _stranger(misfit))]
    return lines[place]


def _in_words(misfit: ValidationError) -> str:
    """Say what is wrong and what to do; the schema's descriptions say what belongs there."""
    schema: Any = misfit.schema
    found: Any = misfit.instance
    wanted: Any = misfit.validator_value
    name = misfit.absolute_path[-1] if misfit.absolute_path else None
    what = f'"{name}"' if isinstance(name, str) else "this entry"
    belongs = schema.get("description", "")
    match misfit.validator:
        case "required":
            missing = next(key for key in wanted if key not in found)
            hint = schema["properties"][missing].get("description", "")
            return f'"{missing}" is missing. Add {hint or "it"}.'
        case "additionalProperties":
            known = ", ".join(schema["properties"])
            return f'"{_stranger(misfit)}" is not known here. Use one of: {known}.'
        case "type":
            quotes = " Put it in quotes." if wanted == "string" and found is not None else ""
            return f"{what} must be {TYPES_IN_WORDS.get(wanted, wanted)}, but it is {_shown(found)}.{quotes}"
        case "minItems" | "maxItems":
            return f"{what} has {len(found)} entries. It should have {belongs}."
        case _:
            return f"{what} does not fit: {_shown(found)}. It should be {belongs}."


def _stranger(misfit: ValidationError) -> str:
    schema: Any = misfit.schema
    found: Any = misfit.instance
    return next(str(key) for key in found if key not in schema["properties"])


def _shown(value: object) -> str:
    text = "empty" if value is None else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:57]}..."
