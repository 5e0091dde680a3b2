"""How a posed person looks on paper: clothes, what is in front of what, outlines, colours, the face.

``measures``, ``face``, ``hair`` and ``dress`` put clothes on a body, ``raster`` and ``regions`` say what
is seen of it, ``trace`` makes curves of that, ``paint`` and ``features`` SVG, ``panel`` all of a moment.
"""
