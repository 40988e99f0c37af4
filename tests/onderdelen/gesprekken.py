"""What stakeholder talks add to the tests that hold for all."""

from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht, Rol
from proeftuinen.mensen.gesprekken import actions, themas, voorleggen
from proeftuinen.mensen.gesprekken.models import Gesprek, Gespreksvraag, Thema
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:gesprek-antwoord           200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200
proeftuinen:gesprekken                 302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:gesprek-nieuw              302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:gesprek                    302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:gesprek-bewerken           302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:gesprek-uitwerken          302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:gesprek-afzeggen           302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:gesprek-weghalen           302 404 403 200 200 403 403 404 | 302 404 403 302 302 403 403 404
proeftuinen:gesprek-voorleggen         302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:gesprek-terugnemen         302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:gespreksleidraad           302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:leidraad-afdruk            302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:leidraad-overnemen         302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:vraag-bewerken             302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:vraag-verplaatsen          302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:vraag-weghalen             302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:themas                     302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:themas-afdruk              302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:thema                      302 404 403 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:thema-bewerken             302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:thema-kiezen               302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:thema-weghalen             302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
"""

PUBLIEK = {"proeftuinen:gesprek-antwoord": "the notes, for who was spoken to; ends by itself"}
BUITEN = {"proeftuinen:gesprek-antwoord"}
SLEUTELS = {"proeftuinen:gesprek-antwoord"}
KNOPPEN = {"gesprek-weghalen", "leidraad-overnemen", "thema-weghalen", "vraag-weghalen"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a talk of the core team with notes and an answer, one that waits, themes and a question."""

    def woord(wat: str) -> str:
        return f"kanarie-{merk}-gesprek-{wat}"

    team = {
        wat: woord(wat)
        for wat in (
            "met",
            "plaats",
            "notities",
            "verwachtingen",
            "afspraken",
            "reactie",
            "vraag",
            "thema",
            "toelichting",
        )
    }
    kernteam = tuin.deelnames.filter(rol=Rol.KERNTEAM).first()
    voerder = kernteam.gebruiker if kernteam else door  # so that the row shows the right
    gesprek = actions.plan(
        proeftuin=tuin, door=voerder, waarden={"met_wie": team["met"], "plaats": team["plaats"]}
    )
    actions.werk_uit(
        gesprek=gesprek,
        door=door,
        versie=1,
        teksten={naam: team[naam] for naam in ("notities", "verwachtingen", "afspraken")},
        bestaande=[],
        nieuwe=[team["thema"], woord("gekozen")],
    )
    Gesprek.objects.filter(pk=gesprek.pk).update(reactie=team["reactie"])
    Thema.objects.filter(naam=team["thema"]).update(toelichting=team["toelichting"])
    gekozen = Thema.objects.get(proeftuin=tuin, naam=woord("gekozen"))
    themas.kies(thema=gekozen, door=door, naar_start=True)
    vraag = Gespreksvraag.objects.create(proeftuin=tuin, tekst=team["vraag"])
    gesproken = Contact.objects.create(
        proeftuin=tuin, naam="Gesproken", email=f"gesproken-{merk}@brief.example"
    )
    wacht = Gesprek.objects.create(
        proeftuin=tuin,
        contact=gesproken,
        door=door,
        notities="Een praatje.",
        stand=Gesprek.Stand.GEHOUDEN,
        voorgelegd_op=timezone.now(),
        voorgelegd_versie=1,
    )
    return Zaad(
        delen={
            "sprid": gesprek.publiek_id,
            "thid": Thema.objects.get(naam=team["thema"]).publiek_id,
            "gvid": vraag.publiek_id,
        },
        adressen={"proeftuinen:gesprek-antwoord": {"token": voorleggen.token_van(wacht)}},
        kanaries=dict.fromkeys(team.values(), Recht.GESPREKKEN_ZIEN)
        | {woord("gekozen"): Recht.OOGST_ZIEN},
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Leave a talk that the person held, and one with the person, full of the name."""
    contact, _ = Contact.objects.get_or_create(proeftuin=tuin, gebruiker=wie)
    nu = timezone.now()
    actions.plan(proeftuin=tuin, door=wie, waarden={"met_wie": "Wethouder", "wanneer": nu})
    met = {"contact": contact, "met_wie": wie.naam, "plaats": f"Bij {wie.naam}", "wanneer": nu}
    gesprek = actions.plan(proeftuin=tuin, door=wie, waarden=met)
    Gesprek.objects.filter(pk=gesprek.pk).update(
        stand=Gesprek.Stand.GEHOUDEN,
        notities=f"{wie.naam} vertelde veel.",
        verwachtingen=f"{wie.email} mailen.",
        afspraken=f"{wie.naam} belt.",
        reactie=f"Groet, {wie.naam}",
        voorgelegd_op=nu,
        voorgelegd_versie=gesprek.versie,
        antwoord=Gesprek.Antwoord.ANDERS,
        antwoord_op=nu,
    )
