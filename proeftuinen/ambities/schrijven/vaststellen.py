"""Adopting the ambition, and saying whether one stands behind it."""

from collections import Counter
from datetime import date

from django.db import transaction

from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.ambities.schrijven import akkoorden, lezen
from proeftuinen.ambities.schrijven.actions import houd_vast, spoor
from proeftuinen.ambities.schrijven.models import Akkoord, Ambitieversie
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin


class NogLeeg(Exception):
    """A part has no text, so there is nothing to adopt or to agree with."""


class AndereTekst(Exception):
    """The text is another one by now than the one that was looked at."""


class AlVastgesteld(Exception):
    """This very text is what holds now; `versie` is its version."""

    def __init__(self, versie: Ambitieversie) -> None:
        super().__init__("This text was adopted already.")
        self.versie = versie


class RedenNodig(Exception):
    """A later version says why it came; someone adopted an earlier one meanwhile."""


def _tekst_nu(proeftuin: Proeftuin, merk: str) -> dict[str, str]:
    """Return the text as it stands. Raises NogLeeg, and AndereTekst when `merk` is of another."""
    teksten = lezen.teksten_nu(proeftuin)
    if lezen.lege_delen(teksten):
        raise NogLeeg
    if lezen.merk_van(teksten) != merk:
        raise AndereTekst
    return teksten


@transaction.atomic
def stel_vast(
    *,
    proeftuin: Proeftuin,
    door: Gebruiker,
    merk: str,
    dag: date,
    door_wie: str,
    bijeenkomst: Bijeenkomst | None,
    reden: str,
) -> Ambitieversie:
    """Adopt the text as it stands now as the next version.

    `merk` is the sum of the text that was looked at. Raises NogLeeg, AndereTekst, AlVastgesteld
    and RedenNodig. Of two at once the second finds that it was done.
    """
    houd_vast(proeftuin)
    teksten = _tekst_nu(proeftuin, merk)
    vorige = lezen.laatste_versie(proeftuin)
    if vorige is not None and vorige.merk == merk:
        raise AlVastgesteld(vorige)
    if vorige is not None and not reden:
        raise RedenNodig
    tel = Counter(rij.antwoord for rij in akkoorden.van_tekst(proeftuin, merk))
    versie = Ambitieversie.objects.create(
        proeftuin=proeftuin,
        nummer=vorige.nummer + 1 if vorige else 1,
        **teksten,
        dag=dag,
        door_wie=door_wie,
        bijeenkomst=bijeenkomst,
        reden=reden if vorige else "",
        merk=merk,
        **{soort.value: tel[soort.value] for soort in Akkoord.Antwoord},
        door=door,
    )
    spoor("ambitie.vastgesteld", proeftuin, versie.publiek_id, door)
    return versie


@transaction.atomic
def zeg_akkoord(
    *,
    proeftuin: Proeftuin,
    contact: Contact,
    door: Gebruiker,
    merk: str,
    antwoord: str,
    nodig: str,
) -> Akkoord:
    """Keep whether someone stands behind the text with this sum; the last answer counts.

    `door` is who wrote it down: the person, or someone of the team. Raises NogLeeg and AndereTekst.
    """
    houd_vast(proeftuin)
    _tekst_nu(proeftuin, merk)
    nodig = "" if antwoord == Akkoord.Antwoord.JA else nodig
    waarden = {"antwoord": antwoord, "nodig": nodig, "merk": merk, "door": door}
    akkoord, _ = Akkoord.objects.update_or_create(
        proeftuin=proeftuin, contact=contact, defaults=waarden
    )
    spoor("akkoord.gezegd", proeftuin, akkoord.publiek_id, door)
    return akkoord
