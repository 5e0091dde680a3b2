"""Whoever runs the tests or nbval has a diary of their own, and it is none of their business."""

import os
import tempfile
from pathlib import Path

os.environ["CLIMBING_BACK_DIARY"] = str(Path(tempfile.mkdtemp()) / "diary.sqlite3")
