"""What a participant's consent lets out of the house. The one hard stop in the program."""

from __future__ import annotations

from feltnoter.domain.entities import Participant
from feltnoter.domain.vocabulary import CHILD, ConsentScope, ConsentStatus


def is_child(participant: Participant) -> bool:
    """Somebody with a guardian, or whose age says that one is needed."""
    return participant.guardian is not None or participant.age_group == CHILD


def may_leave(participant: Participant | None) -> bool:
    """Whether notes about this participant may appear in a report, a board picture or an export.

    Refused and withdrawn: never. Missing is a finding in the checks before export, not a stop.
    """
    return participant is None or participant.consent not in (ConsentStatus.REFUSED, ConsentStatus.WITHDRAWN)


def may_be_quoted(participant: Participant | None) -> bool:
    """Whether the participant's own words may be printed verbatim: given consent without "quote"
    in its scope says no."""
    if participant is None or not may_leave(participant):
        return participant is None
    return participant.consent is not ConsentStatus.GIVEN or ConsentScope.QUOTE in participant.scope


def may_be_pictured(participant: Participant | None) -> bool:
    """Whether a photo from the participant's note may leave: as for words, with "photo" in the scope.
    Never a child's."""
    if participant is None or not may_leave(participant):
        return participant is None
    if is_child(participant):
        return False
    return participant.consent is not ConsentStatus.GIVEN or ConsentScope.PHOTO in participant.scope
