"""Gather all marked words into the catalogue: ``python -m climbing_back.language``."""

from climbing_back.language.catalogue import CATALOGUE, gathered

CATALOGUE.write_bytes(gathered())
