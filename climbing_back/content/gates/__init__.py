"""What must hold for every chapter before it is published; ``make check`` says what does not.

Each module holds one gate: ``slips(page)`` returns one sentence for each thing that is wrong, with
the place and what to do about it.
"""
