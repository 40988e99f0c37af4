"""A proeftuin of which every text is as long as it may be, without a space to break at.

Its rows are made here, not by the actions: those would tell of forty neat people.
"""

from datetime import date
from typing import Any

LANG = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft"
LANG = (LANG + "overlangewoordenzonderspaties" * 3)[:120]
LANGE_ZIN = (LANG * 2)[:200]
LANG_ADRES = "een.heel.lang.adres." + "a" * 40 + "@" + ("b" * 50 + ".") * 2 + "example"
LANGE_SITE = f"https://{'c' * 60}.example/{'d' * 180}"
LANG_NUMMER = "0" * 40


def vul(tuin: Any, door: Any, deelnemer: Any) -> dict[str, str]:
    """Fill the long proeftuin with people, talks, sources and a kaart; return the public ids."""
    organisatie, andere = _organisaties(tuin, door)
    contact = _mensen(tuin, organisatie, door, deelnemer)
    return (
        {"contact": contact.publiek_id, "organisatie": organisatie.publiek_id}
        | _voorstellen(tuin, organisatie, andere, door)
        | _inlezen(tuin, door)
        | _gesprekken(tuin, contact, organisatie, door)
        | _bestuur(tuin, organisatie)
        | _bronnen(tuin, contact, door)
        | _kaart(tuin, organisatie, door)
    )


def _organisaties(tuin: Any, door: Any) -> tuple[Any, Any]:
    """Two whose names look alike, one of which says all that can be said."""
    from proeftuinen.mensen.organisaties import actions

    velden = {"soort_anders": LANG[:80], "plaats": LANGE_ZIN, "telefoon": LANG_NUMMER}
    velden |= {"email": LANG_ADRES, "website": LANGE_SITE, "bevestig_email": LANG_ADRES}
    return (
        actions.maak(proeftuin=tuin, door=door, naam=LANGE_ZIN, **velden),
        actions.maak(proeftuin=tuin, door=door, naam=f"{LANGE_ZIN[:-1]}x"),
    )


def _mensen(tuin: Any, organisatie: Any, door: Any, deelnemer: Any) -> Any:
    from proeftuinen.mensen.models import Contact, Zicht
    from proeftuinen.mensen.stoelen.models import Stoelbesluit

    eigen = Contact.objects.get(proeftuin=tuin, gebruiker=door)
    alles = {"functie": LANGE_ZIN, "telefoon": LANG_NUMMER, "notitie": (LANG * 3)[:300]}
    alles |= {"organisatie": organisatie, "zicht": Zicht.NAAM, "op_eigen_titel": True}
    contact = Contact.objects.create(
        proeftuin=tuin, naam=LANGE_ZIN, email=LANG_ADRES, maatje=eigen, **alles
    )
    overig = {"proeftuin": tuin, "gebruiker": deelnemer, "zicht": Zicht.NAAM}
    Contact.objects.get_or_create(**overig, defaults={"functie": LANGE_ZIN})
    reden = {"proeftuin": tuin, "reden": LANGE_ZIN}
    Stoelbesluit.objects.create(naam=LANG, **reden)
    Stoelbesluit.objects.create(naam=LANG, bezet=True, **reden)
    Stoelbesluit.objects.create(stoel="huisarts", niet_nodig=True, **reden)
    return contact


def _voorstellen(tuin: Any, organisatie: Any, andere: Any, door: Any) -> dict[str, str]:
    from proeftuinen.mensen.organisaties.models import Wijzigingsvoorstel
    from proeftuinen.traject.models import Proeftuin

    buur = Proeftuin.objects.exclude(pk=tuin.pk).first()
    voorstel = Wijzigingsvoorstel.objects.create(
        organisatie=organisatie,
        proeftuin=buur,
        was={"plaats": ""},
        waarden={"plaats": LANGE_ZIN, "website": LANGE_SITE},
        toelichting=LANGE_ZIN * 3,
    )
    return {"voorstel": voorstel.publiek_id}


def _inlezen(tuin: Any, door: Any) -> dict[str, str]:
    """A list with a good row, faults, someone who is there already and a like organisation."""
    from proeftuinen.mensen.inlezen.models import Inleesronde

    wat = ("naam", "functie", "organisatie", "email", "telefoon", "rol")
    cellen = [
        [LANGE_ZIN[:190], LANGE_ZIN, LANGE_ZIN[:-2], "een@lang.example", LANG_NUMMER[:20], LANG],
        ["", LANGE_ZIN, LANGE_ZIN, LANG_ADRES.replace("@", ""), LANGE_ZIN, LANGE_ZIN],
        [f"Fout {LANG}", "", "", LANG, "", ""],
        [LANGE_ZIN, LANGE_ZIN, LANGE_ZIN, LANG_ADRES, "", ""],
    ]
    ronde = Inleesronde.objects.create(
        proeftuin=tuin,
        door=door,
        herkomst=LANG,
        kolommen=[{"kop": f"{deel}{LANG}"[:100], "wat": deel} for deel in wat],
        rijen=[{"nr": nummer, "c": rij} for nummer, rij in enumerate(cellen, 2)],
    )
    return {"inleesronde": ronde.publiek_id}


def _gesprekken(tuin: Any, contact: Any, organisatie: Any, door: Any) -> dict[str, str]:
    from django.utils import timezone

    from proeftuinen.mensen.gesprekken.models import Gesprek, Gespreksvraag, Thema

    nu = timezone.now()
    basis = {"proeftuin": tuin, "door": door, "organisatie": organisatie, "contact": contact}
    basis |= {"met_wie": LANGE_ZIN, "plaats": LANGE_ZIN, "wanneer": nu}
    teksten = dict.fromkeys(("notities", "verwachtingen", "afspraken", "reactie"), LANGE_ZIN * 3)
    gesprek = Gesprek.objects.create(
        **basis,
        **teksten,
        stand="gehouden",
        antwoord="anders",
        antwoord_op=nu,
        voorgelegd_op=nu,
        voorgelegd_versie=1,
    )
    Gesprek.objects.create(**basis)
    thema = Thema.objects.create(
        proeftuin=tuin, naam=LANG, toelichting=LANGE_ZIN * 3, naar_start=True
    )
    gesprek.themas.add(thema)
    vraag = Gespreksvraag.objects.create(proeftuin=tuin, tekst=(LANG * 3)[:300])
    return {
        "gesprek": gesprek.publiek_id,
        "thema": thema.publiek_id,
        "vraag": vraag.publiek_id,
    }


def _bestuur(tuin: Any, organisatie: Any) -> dict[str, str]:
    from proeftuinen.mensen.bestuur.models import Beleidsstuk, Instemming

    Instemming.objects.create(
        proeftuin=tuin,
        organisatie=organisatie,
        stand="ja",
        sinds=date(2025, 10, 1),
        **dict.fromkeys(("wie", "uren", "mensen", "geld"), LANGE_ZIN),
        laten_zien=LANGE_ZIN * 3,
    )
    stuk = Beleidsstuk.objects.create(
        proeftuin=tuin,
        naam=LANGE_ZIN,
        wie=LANGE_ZIN,
        notitie=LANGE_ZIN * 3,
        website=LANGE_SITE,
        noemt_begin="nee",
        noemt_nu="ja",
        dimensies_nu=["sociaal", "zingeving"],
    )
    return {"stuk": stuk.publiek_id}


def _bronnen(tuin: Any, contact: Any, door: Any) -> dict[str, str]:
    """A quote that may be used, one that may not yet, and a photo with someone on it."""
    from django.core.files.base import ContentFile
    from django.core.files.storage import default_storage

    from proeftuinen.bronnen.models import Citaat, Foto, Fotopersoon
    from proeftuinen.mensen.toestemming.models import Toestemming

    ja = Toestemming.objects.create(
        proeftuin=tuin,
        contact=contact,
        doel="citaat_naam",
        tekst=LANGE_ZIN * 3,
        tekstversie="1",
        gegeven_op=date(2025, 10, 1),
        kanaal="papier",
        door=door,
    )
    basis = {"proeftuin": tuin, "tekst": LANGE_ZIN * 5, "rol": LANGE_ZIN, "door": door}
    citaat = Citaat.objects.create(
        **basis, contact=contact, met_naam=True, toestemming=ja, in_oogst=True
    )
    vraag = Citaat.objects.create(**basis, in_oogst=True)
    beeld = Foto.objects.exclude(proeftuin=tuin).first()
    with beeld.pad.open("rb") as bestand:
        pad = default_storage.save("fotos/lang.jpg", ContentFile(bestand.read()))
    foto = Foto.objects.create(
        proeftuin=tuin,
        pad=pad,
        klein=beeld.klein,
        breedte=beeld.breedte,
        hoogte=beeld.hoogte,
        bytes=beeld.bytes,
        beschrijving=(LANG * 3)[:300],
        bijschrift=(LANG * 3)[:300],
        in_oogst=True,
        door=door,
    )
    Fotopersoon.objects.create(foto=foto, contact=contact)
    Fotopersoon.objects.create(foto=foto, wie=LANGE_ZIN)
    return {
        "toestemming": ja.publiek_id,
        "citaat": citaat.publiek_id,
        "vraagcitaat": vraag.publiek_id,
        "foto": foto.publiek_id,
    }


def _kaart(tuin: Any, organisatie: Any, door: Any) -> dict[str, str]:
    """A voorziening in two cells, lines of the schema, a guide that was fed, and an open page."""
    from proeftuinen.sociale_kaart.models import (
        Gids,
        Kaartinstelling,
        Levering,
        Schemaregel,
        Voorziening,
    )

    voorziening = Voorziening.objects.create(
        organisatie=organisatie,
        gemaakt_in=tuin,
        naam=LANGE_ZIN,
        wat=LANGE_ZIN * 3,
        voor_wie=LANGE_ZIN,
        hoe=LANGE_ZIN,
        telefoon=LANG_NUMMER,
        website=LANGE_SITE,
        verwijshulp=True,
    )
    for dimensie in ("lichamelijk", "sociaal"):
        voorziening.plekken.create(dimensie=dimensie, kolom="nazorg")
    basis = {"proeftuin": tuin, "dimensie": "sociaal", "door": door}
    regel = Schemaregel.objects.create(**basis, wie=LANGE_ZIN, wat=(LANG * 3)[:300])
    Schemaregel.objects.create(**basis, wie=LANGE_ZIN, voorziening=voorziening)
    gids = Gids.objects.create(
        proeftuin=tuin,
        naam=LANGE_ZIN,
        eigenaar=LANGE_ZIN,
        email=LANG_ADRES,
        website=LANGE_SITE,
        notitie=(LANG * 3)[:300],
    )
    oud = {"id": "x", "naam": LANGE_ZIN, "organisatie": LANGE_ZIN}
    Levering.objects.create(gids=gids, door=door, inhoud=[oud])
    Kaartinstelling.objects.create(proeftuin=tuin, openbaar=True, inleiding=LANGE_ZIN * 3)
    return {
        "voorziening": voorziening.publiek_id,
        "regel": regel.publiek_id,
        "gids": gids.publiek_id,
    }
