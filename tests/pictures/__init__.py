"""What shows the course at a glance: a card for each part, for chats, and the pictures of the README."""
