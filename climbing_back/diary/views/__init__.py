"""What is read out of the log. A view is a pure function of the entries."""
