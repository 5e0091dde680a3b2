"""Climbing Back: the widgets that the course's notebooks show."""

from climbing_back.components.checklist import Checklist

__all__ = ["Checklist"]
