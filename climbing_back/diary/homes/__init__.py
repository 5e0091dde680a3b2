"""Where the diary lives, and what each place can do."""
