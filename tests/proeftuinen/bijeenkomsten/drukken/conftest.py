"""A work meeting of three hours: eight blocks, three groups, a story, a film and twelve people."""

from datetime import date, time

import pytest
from django.urls import reverse

from leerwerkplaats.begrippen import Domein
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.models import Agendaonderdeel, Film, Groep, Kleur, Verhaal
from proeftuinen.mensen.models import Contact, Zicht
from proeftuinen.mensen.organisaties.models import Organisatie
from tests.drukwerk import eens_gedrukt
from tests.proeftuinen.bijeenkomsten.maak import maak_bijeenkomst, maak_contact, maak_onderdeel

Soort = Agendaonderdeel.Soort


@pytest.fixture(autouse=True)
def _eens_gedrukt(klok):
    """Print nothing twice that is the same to the byte; it is noon on 12 May 2026."""
    with eens_gedrukt():
        yield


@pytest.fixture
def bijeenkomst(proeftuin):
    return maak_bijeenkomst(
        proeftuin,
        "Derde werkbijeenkomst",
        dag=date(2026, 6, 4),
        locatie="Dorpshuis De Linde",
        route="Parkeren achter het dorpshuis. Neem de deur aan de tuinkant.",
        doel="Elke groep kiest wat blijft, en wie dat doet.",
    )


@pytest.fixture
def plan(bijeenkomst):
    """Fill the run sheet of that meeting."""
    tuin = bijeenkomst.proeftuin
    gerda, henk, tineke = (
        maak_contact(tuin, n) for n in ("Gerda Hoekstra", "Henk Wolters", "Fem Postma")
    )
    v = {"kleur": Kleur.VORMGEVEN}
    maak_onderdeel(
        bijeenkomst,
        "Lees het verslag van de vorige keer",
        20,
        soort=Soort.VOORWERK,
        doel="Dan weten we allemaal waar we waren.",
    )
    maak_onderdeel(
        bijeenkomst, "Inloop met koffie", 15, soort=Soort.PAUZE, kleur=Kleur.PAUZE, leider=henk
    )
    verhaal = maak_onderdeel(
        bijeenkomst,
        "Een verhaal uit de wijk",
        15,
        soort=Soort.VERHAAL,
        doel="Gerda vertelt hoe het was om voor haar broer te zorgen. Daarna één minuut stil.",
        materialen=["1 microfoon", "stoel vooraan"],
        notities="Kijk Gerda aan als de tijd om is. Ze wil niet gefotografeerd worden.",
    )
    Verhaal.objects.create(
        onderdeel=verhaal,
        teller=gerda,
        teller_soort="naaste",
        voorgesprek_op=date(2026, 5, 28),
        voorgesprek_met=henk,
        vergoeding="geregeld",
        beller=henk,
    )
    film = maak_onderdeel(
        bijeenkomst,
        "Film: Samen thuis",
        25,
        soort=Soort.FILM,
        doel="Kijken en napraten in tweetallen.",
    )
    Film.objects.create(
        onderdeel=film,
        link="https://film.example/samen-thuis",
        filmminuten=12,
        vragen=["Wat raakte je?", "Wat zou jij doen?"],
        waarschuwing="De film gaat over afscheid nemen van een kind.",
        terugval="De film staat ook op de stick in de map.",
    )
    naast = maak_onderdeel(
        bijeenkomst,
        "Drie groepen vertellen wat ze leerden",
        50,
        soort=Soort.PARALLEL,
        **v,
        materialen=["3 flappen", "12 stiften"],
    )
    for nummer, (naam, waar, mensen) in enumerate(
        (
            ("Samen op huisbezoek", "Tuinzaal", 11),
            ("Thee op dinsdag", "Bibliotheekhoek", 9),
            ("Eén telefoonlijst", "Kleine zaal", None),
        )
    ):
        groep = Groep.objects.create(
            onderdeel=naast,
            volgorde=nummer,
            naam=naam,
            ruimte=waar,
            mensen=mensen,
            leider=tineke if nummer == 1 else None,
        )
        if nummer < 2:
            maak_onderdeel(bijeenkomst, f"Rondje in {waar}", 20, groep=groep, materialen=["1 flap"])
            maak_onderdeel(
                bijeenkomst, "Wat nemen we mee?", 30, groep=groep, doel="Drie zinnen op een kaart."
            )
    maak_onderdeel(
        bijeenkomst,
        "Pauze",
        15,
        soort=Soort.PAUZE,
        kleur=Kleur.PAUZE,
        vast=time(15, 15),
        leiding="Dorpshuis zorgt voor soep en thee",
    )
    maak_onderdeel(
        bijeenkomst,
        "Wat houden we vast?",
        35,
        **v,
        doel="Per experiment kiezen: doorgaan, aanpassen, overdragen of stoppen.",
        stappen=["Schrijf eerst alleen.", "Deel met je buur.", "Plak je keuze op de flap."],
        materialen=["31 keuzekaarten", "2 flappen"],
        eigen=[["Opstelling", "kring zonder tafels"]],
        ruimte="Grote zaal",
    )
    maak_onderdeel(
        bijeenkomst,
        "Wie doet wat voor 9 juli?",
        20,
        kleur=Kleur.VERWEZENLIJKEN,
        doel="Elke afspraak krijgt één naam en één datum.",
        leider=henk,
        ruimte="Grote zaal",
    )
    maak_onderdeel(bijeenkomst, "Bel je buur", 10, soort=Soort.NAWERK, doel="Vraag hoe het ging.")
    return bijeenkomst


@pytest.fixture
def nodig(bijeenkomst):
    """Put a person on the list."""

    def zet(naam, *, antwoord="", **velden):
        contact = maak_contact(bijeenkomst.proeftuin, naam, **velden)
        return Genodigde.objects.create(bijeenkomst=bijeenkomst, contact=contact, antwoord=antwoord)

    return zet


@pytest.fixture
def mensen(bijeenkomst, nodig, proeftuin):
    """Twelve people on the list: by name, without, who says no, and who died."""
    huizen = []
    for domein in Domein:
        huis = Organisatie.objects.create(naam=f"Huis {domein.label}", zoeknaam="x", domein=domein)
        huis.proeftuinen.add(proeftuin)
        huizen.append(huis)
    namen = [
        "Anna de Boer",
        "Bas Kok",
        "Christiane van den Heuvel-Schoonhovenlanden",
        "Dirk",
        "Els Maria Wilhelmina Pietersen-van der Velde",
        "Fatima El Amrani",
    ]
    for naam, huis in zip(namen, huizen, strict=True):
        nodig(
            naam, functie="Wijkverpleegkundige", organisatie=huis, zicht=Zicht.NAAM, antwoord="ja"
        )
    nodig("Koos Niet", functie="Vrijwilliger", organisatie=huizen[3])
    nodig(
        "Gea Geheim",
        functie="Huisarts",
        organisatie=huizen[0],
        zicht=Zicht.FUNCTIE,
        zelf_gekozen_op="2026-01-01T10:00Z",
    )
    nodig("Vera Verborgen", functie="Rechter", zicht=Zicht.NIETS)
    nodig("Nee Nooit", antwoord="nee")
    nodig("Dood Dirksen", stand=Contact.Stand.OVERLEDEN)
    return bijeenkomst


@pytest.fixture
def adres(proeftuin, bijeenkomst):
    """Return the address of a print of this meeting."""

    def van(wat):
        return reverse(
            f"proeftuinen:{wat}-pdf", args=[proeftuin.publiek_id, bijeenkomst.publiek_id]
        )

    return van
