"""Every page of the book: its frame, its menu, its themes, and the page for what is not there."""
