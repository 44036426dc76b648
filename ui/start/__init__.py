"""What is seen before a project is open: the start page, a new project, the passphrase."""
