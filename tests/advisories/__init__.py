"""What is known of weaknesses in the packages used here: ``python -m tests.advisories``.

It asks OSV (https://osv.dev), which knows the advisories of PyPI and of npm, about each package of both
lock files. ``waivers.yaml`` holds those that do not touch the course, each with its reason.
"""
