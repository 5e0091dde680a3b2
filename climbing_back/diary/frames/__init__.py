"""The diary as tidy pandas frames: for one's own charts and questions."""
