"""Waves for tests, made as pages make them: a wave, people in it, and what each said."""

from datetime import date

from django.utils import timezone

from leerwerkplaats.begrippen import Domein
from leerwerkplaats.gebruikers.models import Gebruiker
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.mensen.organisaties.models import Organisatie
from proeftuinen.netwerk.antwoorden import Antwoordvorm
from proeftuinen.netwerk.models import Meting, Netwerkplaats, Relatie
from proeftuinen.traject.models import Proeftuin

DAG = date(2025, 11, 20)


def maak_meting(
    tuin: Proeftuin,
    soort: str = "nul",
    stand: str = "open",
    dag: date = DAG,
    vorm: str = Antwoordvorm.DRIE,
    **overig,
) -> Meting:
    """Make a wave in this state, without a place for anyone; the real way is `open_meting`."""
    nu = timezone.now()
    return Meting.objects.create(
        proeftuin=tuin,
        soort=soort,
        stand=stand,
        dag=dag,
        vorm=vorm,
        geopend_op=None if stand == "concept" else nu,
        gesloten_op=nu if stand == "gesloten" else None,
        **overig,
    )


def maak_plaats(
    meting: Meting,
    naam: str,
    domein: str = Domein.ZORG,
    organisatie: Organisatie | None = None,
    zicht: str = Zicht.NAAM,
    gebruiker: Gebruiker | None = None,
    **overig,
) -> Netwerkplaats:
    """Give someone a place; the contact of this name (or of this account) here, or a new one."""
    hier = Contact.objects.filter(proeftuin=meting.proeftuin)
    hier = hier.filter(gebruiker=gebruiker) if gebruiker else hier.filter(naam=naam)
    contact = hier.first() or Contact(proeftuin=meting.proeftuin, naam=naam, gebruiker=gebruiker)
    waarden = {"zicht": zicht, "organisatie": organisatie, **overig}
    for veld, waarde in waarden.items():
        setattr(contact, veld, waarde)
    contact.save()
    plaats, _ = Netwerkplaats.objects.update_or_create(
        meting=meting, contact=contact, defaults={"domein": domein, "organisatie": organisatie}
    )
    return plaats


def zeg(
    meting: Meting,
    van: Netwerkplaats,
    naar: Netwerkplaats,
    waarde: int,
    bron: str = Relatie.Bron.ZELF,
) -> Relatie:
    """Let one say something about another; the last word counts."""
    relatie, _ = Relatie.objects.update_or_create(
        meting=meting, van=van, naar=naar, defaults={"waarde": int(waarde), "bron": bron}
    )
    Netwerkplaats.objects.filter(pk=van.pk, begonnen_op=None).update(begonnen_op=timezone.now())
    return relatie
