"""The course as files that need no browser: EPUB books and tagged PDFs, made from the built book.

Both are made of the same chapters (``course.py``), in which whatever is pressed in the book is a box to tick or a line
to write on (``still.py``).
"""
