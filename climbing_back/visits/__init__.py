"""The visit files that people bring, many at a time: one table, and one page each.

A visit file is what the page *My visit page* saves. It is read here as the page *Read a visit page* reads
it, with the same words and numbers. Nothing is sent anywhere, and nothing is kept but what is asked for.
"""

from climbing_back.visits.examples import write_examples
from climbing_back.visits.file import VisitFile, read_visit
from climbing_back.visits.many import read_visits
from climbing_back.visits.table import Visits
from climbing_back.visits.trouble import VisitsError

__all__ = ["VisitFile", "Visits", "VisitsError", "read_visit", "read_visits", "write_examples"]
