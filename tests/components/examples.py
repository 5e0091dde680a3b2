"""Every example of every component, rendered: one list for all tests."""

from __future__ import annotations

import json

import yaml
from jsonschema import Draft202012Validator

from climbing_back.components.checklist import checklist_html, checklist_markdown
from climbing_back.content.checklists import from_dict
from tests.conftest import ROOT

SCHEMA = json.loads(
    (ROOT / "climbing_back/content/schemas/checklist.schema.json").read_text("utf-8")
)


def checklist_examples() -> dict[str, tuple[str, str]]:
    """Return the HTML and the Markdown of each example, by its name."""
    text = (ROOT / "climbing_back/components/checklist/examples.yml").read_text("utf-8")
    rendered = {}
    for example in yaml.safe_load(text):
        Draft202012Validator(SCHEMA).validate(example["checklist"])
        content = from_dict(example["checklist"])
        rendered[example["name"]] = (checklist_html(content), checklist_markdown(content))
    return rendered
