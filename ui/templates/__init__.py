"""What a note can begin with: the program's templates, the project's own, and changing both."""
