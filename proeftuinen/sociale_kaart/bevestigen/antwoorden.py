"""The answer of an organisation: it holds, or it does not and the team looks at what was said."""

import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from hashlib import sha256
from typing import Any

from django import forms
from django.db import transaction

from leerwerkplaats.web.forms import HuisForm, Tekst
from leerwerkplaats.web.spoor import leg_vast
from proeftuinen.mensen.organisaties.models import Organisatie, Wijzigingsvoorstel
from proeftuinen.sociale_kaart.bevestigen.vragen import keeper_van
from proeftuinen.sociale_kaart.leveren.gegevens import als_records
from proeftuinen.sociale_kaart.models import Voorziening

VELDEN = ("naam", "soortnaam", "plaats", "telefoon", "email", "website")
"""What the page shows of the organisation itself."""
VAN_RECORD = ("naam", "wat", "voor_wie", "hoe", "telefoon", "website", "dimensies")
"""What the page shows of each thing that it offers."""
KLOPT, KLOPT_NIET = "klopt", "klopt_niet"
HOOGUIT_OPEN = 5  # open remarks by one link: enough to say it again, too few to flood a team


class AntwoordForm(HuisForm):
    """Yes, or no with what should change; `gezien` tells which data the answer is about."""

    gezien = forms.CharField(required=False, widget=forms.HiddenInput)
    antwoord = forms.ChoiceField(
        choices=[(KLOPT, "Ja, dit klopt"), (KLOPT_NIET, "Nee, er klopt iets niet")],
        widget=forms.RadioSelect,
        label="Klopt dit nog?",
    )
    wat = Tekst(
        label="Wat moet er anders?",
        max_length=600,
        required=False,
        widget=forms.Textarea(attrs={"rows": 4}),
        help_text="Schrijf geen namen van mensen op. Dit is voor de sociale kaart.",
    )

    def clean(self) -> None:
        """Ask what is wrong when something is."""
        leeg = not self.cleaned_data.get("wat") and "wat" not in self.errors
        if leeg and self.cleaned_data.get("antwoord") == KLOPT_NIET:
            self.add_error("wat", "Schrijf op wat er anders moet.")


class Veranderd(Exception):
    """What was looked at is not what stands there now."""


def records_van(organisatie: Organisatie) -> list[dict[str, Any]]:
    """Return what stands on the kaart of what this organisation offers."""
    rijen = Voorziening.objects.filter(organisatie=organisatie).select_related("organisatie")
    return als_records(rijen.prefetch_related("plekken").order_by("naam", "pk"))


def vingerafdruk(organisatie: Organisatie, records: Sequence[Mapping[str, Any]]) -> str:
    """Return what tells the data that the page shows from any other."""
    kop = [str(getattr(organisatie, veld)) for veld in VELDEN]
    rijen = [[record[veld] for veld in VAN_RECORD] for record in records]
    return sha256(json.dumps([kop, rijen]).encode()).hexdigest()


def _spoor(handeling: str, organisatie: Organisatie, ruimte: str) -> None:
    leg_vast(
        handeling, door=None, soort="organisatie", object_id=organisatie.publiek_id, ruimte=ruimte
    )


@transaction.atomic
def bevestig(*, organisatie: Organisatie, gezien: str, nu: datetime) -> None:
    """Keep that what was seen holds; twice is the same as once. Raises Veranderd."""
    hier = Organisatie.objects.filter(pk=organisatie.pk, samengevoegd_in=None)
    nu_zo = hier.select_for_update(no_key=True).first()
    if nu_zo is None or vingerafdruk(nu_zo, records_van(nu_zo)) != gezien:
        raise Veranderd
    Organisatie.objects.filter(pk=organisatie.pk).update(bevestigd_op=nu)
    proeftuin = keeper_van(organisatie)
    _spoor("bevestiging.klopt", organisatie, proeftuin.publiek_id if proeftuin else "")


@transaction.atomic
def meld_fout(*, organisatie: Organisatie, wat: str) -> bool:
    """Keep what does not hold, for the team; False when nobody is there to read it.

    The same remark stays one, and more than a few open ones are not kept.
    """
    proeftuin = keeper_van(organisatie)
    if proeftuin is None:
        return False
    open_nog = Wijzigingsvoorstel.objects.filter(
        organisatie=organisatie, door=None, besluit=Wijzigingsvoorstel.Besluit.OPEN
    )
    if open_nog.filter(toelichting=wat).exists() or open_nog.count() >= HOOGUIT_OPEN:
        return True
    Wijzigingsvoorstel.objects.create(
        organisatie=organisatie, proeftuin=proeftuin, door=None, toelichting=wat
    )
    _spoor("bevestiging.klopt_niet", organisatie, proeftuin.publiek_id)
    return True
