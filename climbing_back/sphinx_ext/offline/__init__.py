"""The course without a connection."""
