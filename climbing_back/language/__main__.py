"""Gather all marked words into the catalogue, and renew the translations: ``python -m climbing_back.language``."""

from climbing_back.language.catalogue import CATALOGUE, gathered, renewed, translations

CATALOGUE.write_bytes(gathered())
for translation in translations():
    translation.write_bytes(renewed(translation))
