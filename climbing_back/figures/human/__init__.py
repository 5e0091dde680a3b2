"""The body of a person: baked once, posed by its bones.

``bake`` makes ``people.npz.xz`` from the MakeHuman data, and ``mesh`` reads it. ``body`` says what a pose
is. ``standing`` and ``bones`` turn clinical angles and contacts into the turns of bones, ``skin`` into a
posed surface, and ``feel`` says where that is.
"""
