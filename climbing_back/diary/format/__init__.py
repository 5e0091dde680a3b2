"""What an entry is, and the file that holds a whole diary."""
