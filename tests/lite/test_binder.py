"""What a BinderHub is told: a Python that the course runs on, the small package, and no more."""

from __future__ import annotations

import os
import re
import tomllib

import pytest

from tests.conftest import ROOT

BINDER = ROOT / "binder"


def test_python_is_pinned_to_one_that_the_course_runs_on() -> None:
    runtime = re.fullmatch(r"python-(3\.\d+)\n", (BINDER / "runtime.txt").read_text("utf-8"))
    assert runtime
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert f"Programming Language :: Python :: {runtime[1]}" in project["classifiers"]


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such right.")
def test_what_it_does_may_be_run() -> None:
    assert os.access(BINDER / "postBuild", os.X_OK)


def test_it_installs_the_versions_that_were_looked_at_and_keeps_nothing_else() -> None:
    steps = (BINDER / "postBuild").read_text("utf-8").splitlines()
    (install,) = [step for step in steps if step.startswith("pip ")]
    assert install == 'pip install --no-cache-dir -c constraints.txt ".[lab]"'
    assert "rm -rf node_modules /tmp/npm" in steps
    assert {file.name for file in BINDER.iterdir()} == {"postBuild", "runtime.txt"}
