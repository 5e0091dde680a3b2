"""Every example in every component's ``examples.yml``, rendered: one list for all tests."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from climbing_back.components.checklist import checklist_html, checklist_markdown
from climbing_back.content.checklists import from_dict
from tests.conftest import ROOT

COMPONENTS = ROOT / "climbing_back/components"
SCHEMAS = ROOT / "climbing_back/content/schemas"


def render_checklist(said: dict[str, Any]) -> tuple[str, str]:
    """Render what a checklist file could say."""
    schema = json.loads((SCHEMAS / "checklist.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(said)
    content = from_dict(said)
    return checklist_html(content), checklist_markdown(content)


RENDER: dict[str, Callable[[dict[str, Any]], tuple[str, str]]] = {"checklist": render_checklist}
"""How to render an example, by the component's folder. A folder without an entry is an error."""


def examples() -> dict[str, tuple[str, str]]:
    """Return the HTML and the Markdown of each example, by its name."""
    rendered = {}
    for file in sorted(COMPONENTS.glob("*/examples.yml")):
        component = file.parent.name
        for example in yaml.safe_load(file.read_text("utf-8")):
            rendered[example["name"]] = RENDER[component](example[component])
    return rendered
