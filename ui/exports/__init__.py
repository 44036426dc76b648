"""»Eksportér data …«: notes, excerpts, codes and themes for other programs."""
