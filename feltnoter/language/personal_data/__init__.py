"""Possible personal data in Danish text: where it stands, what kind, how sure. Nothing is ever changed."""

from feltnoter.language.personal_data.finding import Finding, Kind, Mode, Vote, digest, merged, shown
from feltnoter.language.personal_data.replacing import occurrences

__all__ = ["Finding", "Kind", "Mode", "Vote", "digest", "merged", "occurrences", "shown"]
