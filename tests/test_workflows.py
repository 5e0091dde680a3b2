"""What runs on GitHub: fixed to commits, and with no right that it does not need."""

import re
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.conftest import ROOT

FILES = sorted((ROOT / ".github/workflows").glob("*.yml"))
USED = re.compile(r"^\s*(?:- )?uses: (.+)$", re.MULTILINE)
FIXED = re.compile(r"[\w.-]+/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")


@pytest.fixture(params=FILES, ids=lambda file: file.stem)
def file(request: pytest.FixtureRequest) -> Path:
    return request.param


@pytest.fixture
def workflow(file: Path) -> dict[Any, Any]:
    return yaml.safe_load(file.read_text("utf-8"))


def test_each_action_is_fixed_to_a_commit_whose_version_is_named(file: Path) -> None:
    used = USED.findall(file.read_text("utf-8"))
    assert used
    assert [each for each in used if not FIXED.fullmatch(each)] == []


def test_a_job_that_may_write_runs_nothing_of_ours(workflow: dict[Any, Any]) -> None:
    assert workflow["permissions"] == {}
    for job in workflow["jobs"].values():
        if "write" not in job["permissions"].values():
            continue
        assert job["permissions"] == {"pages": "write", "id-token": "write"}
        assert "pull_request" in job["if"]
        assert [step["uses"].partition("@")[0] for step in job["steps"]] == ["actions/deploy-pages"]


def test_no_job_keeps_what_opens_the_repository(workflow: dict[Any, Any]) -> None:
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    out = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]
    assert out
    assert all(step["with"]["persist-credentials"] is False for step in out)


def test_what_somebody_types_is_never_part_of_a_command(workflow: dict[Any, Any]) -> None:
    steps = [step for job in workflow["jobs"].values() for step in job["steps"]]
    assert [step["run"] for step in steps if "${{" in step.get("run", "")] == []
