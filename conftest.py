"""Whoever runs the tests or nbval has a diary of their own, and it is none of their business."""

import os
import sys
import tempfile
from pathlib import Path

import pytest

# jsonschema would compile 38 grammars in each process, to check addresses in a way that nothing here asks for.
sys.modules.setdefault("rfc3987_syntax", None)

os.environ["CLIMBING_BACK_DIARY"] = str(Path(tempfile.mkdtemp()) / "diary.sqlite3")


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_auto_num_workers() -> int:
    """Let three work on two cores: while one waits for a page, there is something to do."""
    return (os.cpu_count() or 1) * 3 // 2
