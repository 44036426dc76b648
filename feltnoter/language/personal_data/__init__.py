"""Possible personal data in Danish text: where it stands, what kind, how sure. Nothing is ever changed."""

from feltnoter.language.personal_data.finding import Finding, Kind, Mode, Vote, merged, shown

__all__ = ["Finding", "Kind", "Mode", "Vote", "merged", "shown"]
