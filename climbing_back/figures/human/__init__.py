"""A person drawn from a human body: baked once, posed by its bones, and turned into flat regions.

``bake`` makes ``people.npz.xz`` from the MakeHuman data. ``mesh`` reads it. ``standing`` and ``bones``
turn clinical angles and contacts into the turns of bones, ``skin`` into a posed body. ``dress`` puts
clothes on, ``raster`` and ``regions`` say what is seen, ``trace`` makes curves of it, ``paint`` SVG.
"""
