"""The place »Persondata«: possible personal data, what to do about it, and the marks in the note editor."""

from ui.privacy.place import PrivacyPlace

__all__ = ["PrivacyPlace"]
