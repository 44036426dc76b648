"""The team: who is on it, the shared folder, what came in."""
