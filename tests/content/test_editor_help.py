"""Each YAML file names its schema, so that an editor completes what is typed and says what does not fit."""

import json
from pathlib import Path

import jsonschema_rs
import pytest
import yaml

from climbing_back.content.reader import FOLDER
from climbing_back.content.yaml_file import PlainLoader

NAMED = "# yaml-language-server: $schema="
# Lists of words, and nothing to complete.
WITHOUT = {FOLDER / "medical-names.yaml"}
FILES = sorted({*FOLDER.rglob("*.yaml")} - WITHOUT)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.relative_to(FOLDER).as_posix())
def test_a_file_names_a_schema_that_it_fits(file: Path) -> None:
    text = file.read_text("utf-8")
    first = text.partition("\n")[0]
    assert first.startswith(NAMED)
    schema = json.loads((file.parent / first.removeprefix(NAMED)).read_text("utf-8"))
    said = yaml.load(text, PlainLoader)
    assert jsonschema_rs.validator_for(schema).is_valid(said)
