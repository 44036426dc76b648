"""The team, the people met in the field, and the visits."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from feltnoter.commands.base import Command, Edit, create
from feltnoter.domain.entities import Member, Participant, Visit, new_id
from feltnoter.domain.operations import Operation
from feltnoter.domain.reading import Reader, require
from feltnoter.domain.vocabulary import ConsentStatus
from feltnoter.errors import UserError


@dataclass(frozen=True, kw_only=True)
class AddMember(Command):
    """Somebody joins the team."""

    label_key = "add_member"
    id: str = field(default_factory=new_id)
    name: str
    function: str = ""
    unit: str = ""
    education: str = ""
    external: bool = False

    def plan(self, reader: Reader) -> Iterable[Operation]:
        if not self.name.strip():
            raise UserError("name_missing")
        yield create(
            Member,
            self.id,
            name=self.name.strip(),
            function=self.function,
            unit=self.unit,
            education=self.education,
            external=self.external,
        )


@dataclass(frozen=True, kw_only=True)
class EditMember(Edit):
    """New facts about a member."""

    label_key = "edit_member"
    entity = Member


@dataclass(frozen=True, kw_only=True)
class AddParticipant(Command):
    """Somebody observed or talked with, under a pseudonym that nobody else has."""

    label_key = "add_participant"
    id: str = field(default_factory=new_id)
    pseudonym: str
    role: str = ""
    detail: str = ""
    consent: ConsentStatus = ConsentStatus.MISSING
    consent_form: str = ""
    consent_date: str = ""
    scope: frozenset[str] = frozenset()
    guardian: str | None = None
    age_group: str = ""
    experience: str = ""

    def plan(self, reader: Reader) -> Iterable[Operation]:
        pseudonym = self.pseudonym.strip()
        if not pseudonym:
            raise UserError("pseudonym_missing")
        if any(p.pseudonym.casefold() == pseudonym.casefold() for p in reader.find(Participant)):
            raise UserError("pseudonym_taken", pseudonym=pseudonym)
        if self.guardian:
            _can_be_guardian(reader, self.guardian, self.id)
        yield create(
            Participant,
            self.id,
            pseudonym=pseudonym,
            role=self.role,
            detail=self.detail,
            consent=self.consent,
            consent_form=self.consent_form,
            consent_date=self.consent_date,
            scope=self.scope,
            guardian=self.guardian,
            age_group=self.age_group,
            experience=self.experience,
        )


@dataclass(frozen=True, kw_only=True)
class EditParticipant(Edit):
    """New facts about a participant, consent included."""

    label_key = "edit_participant"
    entity = Participant

    def plan(self, reader: Reader) -> Iterable[Operation]:
        if self.values.get("guardian"):
            _can_be_guardian(reader, self.values["guardian"], self.id)
        return super().plan(reader)


def _can_be_guardian(reader: Reader, guardian: str, child: str) -> None:
    """A guardian consents herself, and is nobody's child here: then nobody waits for anybody in a ring."""
    if guardian == child or require(reader, Participant, guardian).guardian is not None:
        raise UserError("guardian_has_guardian")
    if reader.find(Participant, guardian=child):
        raise UserError("is_guardian_herself")


@dataclass(frozen=True, kw_only=True)
class PlanVisit(Command):
    """A field visit. ``date`` is ISO, the times are local hh:mm."""

    label_key = "plan_visit"
    id: str = field(default_factory=new_id)
    date: str
    place: str = ""
    purpose: str = ""
    starts_at: str = ""
    ends_at: str = ""
    members: frozenset[str] = frozenset()

    def plan(self, reader: Reader) -> Iterable[Operation]:
        for member in self.members:
            require(reader, Member, member)
        yield create(
            Visit,
            self.id,
            date=self.date,
            place=self.place,
            purpose=self.purpose,
            starts_at=self.starts_at,
            ends_at=self.ends_at,
            members=self.members,
        )


@dataclass(frozen=True, kw_only=True)
class EditVisit(Edit):
    """New facts about a visit."""

    label_key = "edit_visit"
    entity = Visit
