"""What a notebook keeps when it is saved: no answers, and no places on this computer, whatever an editor is told."""

import json
import os
from contextlib import closing
from pathlib import Path

import nbformat
from nbclient import NotebookClient

from climbing_back.charts.chart import NOT_SAVED
from climbing_back.components.element import Component
from climbing_back.diary import SQLiteStore, new_entry

ALL = """
from climbing_back import *

every = [Activities(), CheckIn(), Checklist("symptoms"), DiaryHome(), DiaryList(), Erase(), ExercisePlan(), Goals()]
every += [GroundZero(), IfThenPlans(), Progress(), QuickCheck("what-spasticity-is"), Reflection("your-story"), Today()]
every[2]
"""
# What a page does: it asks for the log, and keeps something new.
PRESS = """
from climbing_back.diary import new_entry

def say(widget, content):
    widget._handle_msg({"content": {"data": {"method": "custom", "content": content}}})

for widget in every:
    say(widget, "log, please")
tick = {"checklist": "symptoms", "item": "pain", "ticked": True, "note": "Lumbago on the balcony"}
say(every[2], {"keep": [new_entry("checklist-answer", tick)]})
every[2].answer("fatigue", note="Lumbago in bed")
"""


def test_a_notebook_saved_with_the_state_of_its_widgets_holds_no_answers(tmp_path: Path) -> None:
    path = tmp_path / "my own folder" / "diary.sqlite3"
    said = new_entry(
        "goal", {"goal": "01a2027b-d680-7000-8000-000000000900", "words": "Lumbago, a walk"}
    )
    with closing(SQLiteStore(path)) as store:
        store.add([said])
    cells = [nbformat.v4.new_code_cell(text) for text in (ALL, PRESS)]
    notebook = nbformat.v4.new_notebook(cells=cells)
    client = NotebookClient(notebook, timeout=120, kernel_name="python3", store_widget_state=True)

    client.execute(env={**os.environ, "CLIMBING_BACK_DIARY": str(path)})
    with closing(SQLiteStore(path)) as store:
        assert len(store.entries()) == 3
    saved = json.dumps([notebook.metadata, [cell.outputs for cell in notebook.cells]])
    state = notebook.metadata["widgets"]["application/vnd.jupyter.widget-state+json"]["state"]
    assert sum(each["model_name"] == "AnyModel" for each in state.values()) == 14
    for private in ("Lumbago", "my own folder", str(tmp_path), said["id"]):
        assert private not in saved


SHOW = """
from climbing_back import charts

charts.what_helped(charts.own_or_example())
"""
# What the cell does: it asks what to show.
ASK = """
from ipywidgets.widgets.widget import _instances

(shown,) = [each for each in _instances.values() if hasattr(each, "_html")]
said = []
shown.send = said.append
asked = {"method": "custom", "content": "what to show, please"}
shown._handle_msg({"content": {"data": asked}, "buffers": []})
("Lumbago" in said[0]["html"], "<svg" in said[0]["html"])
"""


def test_charts_of_ones_own_diary_are_not_saved(tmp_path: Path) -> None:
    path = tmp_path / "my own folder" / "diary.sqlite3"
    zero = new_entry("ground-zero", {"since": "2026-11-01"})
    over = {"setback": zero["id"], "day": "2026-11-09", "helped": "Lumbago left"}
    with closing(SQLiteStore(path)) as store:
        store.add([zero, new_entry("ground-zero-over", over)])
    cells = [nbformat.v4.new_code_cell(text) for text in (SHOW, ASK)]
    notebook = nbformat.v4.new_notebook(cells=cells)
    client = NotebookClient(notebook, timeout=120, kernel_name="python3", store_widget_state=True)

    client.execute(env={**os.environ, "CLIMBING_BACK_DIARY": str(path)})
    saved = json.dumps([notebook.metadata, [cell.outputs for cell in notebook.cells]])
    assert NOT_SAVED in saved
    assert "(True, True)" in saved
    assert "svg" not in json.dumps(notebook.cells[0].outputs)
    for private in ("Lumbago", "my own folder", str(tmp_path), "November", zero["id"]):
        assert private not in saved


def test_no_trait_holds_an_answer() -> None:
    """JupyterLab saves what its own half of a widget knows, which is the traits that are synced."""
    ours = set(Component.class_traits(sync=True)) - set(
        Component.__mro__[1].class_traits(sync=True)
    )
    # Which kernel it is, a notebook in the browser asks; it changes with each start.
    assert ours == {"html", "kernel", "known"}
