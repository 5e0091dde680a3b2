"""Every example in every component's ``examples.yml``, rendered: one list for all tests."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import closing
from typing import Any

import yaml
from jsonschema import Draft202012Validator

from climbing_back.components.backup import Backup
from climbing_back.components.base import DiaryComponent
from climbing_back.components.checklist import checklist_html, checklist_markdown
from climbing_back.components.diary_home import DiaryHome
from climbing_back.components.diary_list import DiaryList
from climbing_back.components.erase import Erase
from climbing_back.components.restore import Restore
from climbing_back.components.shared_device import SharedDevice
from climbing_back.components.spreadsheet import Spreadsheet
from climbing_back.content.checklists import from_dict
from climbing_back.record import SQLiteStore
from tests.conftest import ROOT

COMPONENTS = ROOT / "climbing_back/components"
SCHEMAS = ROOT / "climbing_back/content/schemas"


def render_checklist(said: dict[str, Any]) -> tuple[str, str]:
    """Render what a checklist file could say."""
    schema = json.loads((SCHEMAS / "checklist.schema.json").read_text("utf-8"))
    Draft202012Validator(schema).validate(said)
    content = from_dict(said)
    return checklist_html(content), checklist_markdown(content)


def render_widget(widget: type[DiaryComponent]) -> Callable[[dict[str, Any]], tuple[str, str]]:
    """Return how to render a widget that has nothing to choose."""

    def render(_said: dict[str, Any]) -> tuple[str, str]:
        with closing(SQLiteStore(":memory:")) as store:
            made = widget(store=store)
            return made.to_html(), made.to_markdown()

    return render


RENDER: dict[str, Callable[[dict[str, Any]], tuple[str, str]]] = {
    "checklist": render_checklist,
    "backup": render_widget(Backup),
    "diary_home": render_widget(DiaryHome),
    "diary_list": render_widget(DiaryList),
    "erase": render_widget(Erase),
    "restore": render_widget(Restore),
    "shared_device": render_widget(SharedDevice),
    "spreadsheet": render_widget(Spreadsheet),
}
"""How to render an example, by the component's folder. A folder without an entry is an error."""


def examples() -> dict[str, tuple[str, str]]:
    """Return the HTML and the Markdown of each example, by its name."""
    rendered = {}
    for file in sorted(COMPONENTS.glob("*/examples.yml")):
        component = file.parent.name
        for example in yaml.safe_load(file.read_text("utf-8")):
            rendered[example["name"]] = RENDER[component](example[component])
    return rendered
