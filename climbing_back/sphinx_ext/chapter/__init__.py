"""What a chapter is made of: its opening, its facts with their sources, words explained, diagrams."""
