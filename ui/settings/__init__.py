"""What the window remembers for its user, and the dialog where she chooses."""
