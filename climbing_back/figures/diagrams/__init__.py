"""Diagrams with people: drawn as the pictures of exercises are, into the pages of chapters."""
