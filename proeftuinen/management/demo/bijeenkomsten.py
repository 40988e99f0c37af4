"""The meetings of Lindewaard: the start that was held, the third work meeting that is prepared."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from django.utils import timezone

from kennisbank.items.models import Kennisitem
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.publiek import nieuw_id
from proeftuinen.acties.models import Actie
from proeftuinen.bijeenkomsten.live.models import Bijdrage, Ideegroep, Livevraag, Stip, Zitting
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.films import vul_aan
from proeftuinen.bijeenkomsten.plan.models import (
    Agendaonderdeel,
    Bijeenkomst,
    Film,
    Groep,
    Livesoort,
    Verhaal,
)
from proeftuinen.bijeenkomsten.verslag import actions as verslag
from proeftuinen.bijeenkomsten.verslag.models import Verslag
from proeftuinen.management.demo import tijd
from proeftuinen.management.demo.bijeenkomstplannen import (
    AFSPRAKEN,
    AVOND,
    DERDE,
    IDEEEN,
    INLEIDING,
    START,
    STIPPEN,
    TERUGBLIK,
    WOORDEN,
    Blok,
    Filmplan,
    Plan,
)
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin

_JA, _NEE, _GEEN = Genodigde.Antwoord.JA, Genodigde.Antwoord.NEE, Genodigde.Antwoord.GEEN
_ER = 30  # of those who were asked to the start, so many came
_ANTWOORDEN = (_JA,) * 7 + (_NEE,) + (_GEEN,) * 2  # in turn, of each ten who are asked

type Wie = Mapping[str, Contact]


def leg_bijeenkomsten(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Hold the start, with what people sent and its report; prepare the next work meeting."""
    sanne = mensen["sanne@lindewaard.example"]
    wie = {
        deel.gebruiker.email.partition("@")[0]: deel
        for deel in Contact.objects.van(proeftuin)
        .exclude(gebruiker=None)
        .select_related("gebruiker")
    }
    start = _vind(proeftuin, "3", START)
    _bouw(start, START.blokken, wie)
    _hield(start, sanne, wie)
    derde = _vind(proeftuin, "7", DERDE)
    _bouw(derde, DERDE.blokken, wie)
    _vertelt(derde, wie)
    _nodig(derde, sanne, dag)
    _bouw(_vind(proeftuin, "7b", AVOND), AVOND.blokken, wie)


def _vind(proeftuin: Proeftuin, nummer: str, plan: Plan) -> Bijeenkomst:
    """Return the meeting of this step, with its hours and place."""
    deze = Bijeenkomst.objects.get(proeftuin=proeftuin, stap__nummer=nummer)
    deze.proeftuin = proeftuin
    deze.begin, deze.einde, deze.locatie = plan.begin, plan.einde, plan.locatie
    deze.doel, deze.leerdoelen = plan.doel, plan.leerdoelen
    deze.save()
    return deze


def _bouw(bijeenkomst: Bijeenkomst, blokken: Sequence[Blok], wie: Wie) -> None:
    items = Kennisitem.objects.filter(sleutel__in=[blok.werkvorm for blok in blokken])
    werkvormen = {item.sleutel: item for item in items}
    for plek, blok in enumerate(blokken, 1):
        onderdeel = Agendaonderdeel.objects.create(
            bijeenkomst=bijeenkomst,
            volgorde=10 * plek,
            soort=blok.soort,
            titel=blok.titel,
            minuten=blok.minuten,
            kleur=blok.kleur,
            doel=blok.doel,
            leider=wie.get(blok.leider),
            leiding=blok.leiding,
            werkvorm=werkvormen.get(blok.werkvorm),
            stappen=list(blok.stappen),
            materialen=list(blok.materialen),
            notities=blok.notities,
            live=blok.live,
        )
        if blok.film:
            _zet_film(onderdeel, blok.film)
        for rang, groep in enumerate(blok.groepen, 1):
            Groep.objects.create(
                onderdeel=onderdeel,
                volgorde=10 * rang,
                naam=groep.naam,
                ruimte=groep.ruimte,
                leider=wie.get(groep.leider),
                mensen=groep.mensen,
            )


def _zet_film(onderdeel: Agendaonderdeel, plan: Filmplan) -> None:
    """Choose a film of the kennisbank; what it says of itself comes along."""
    item = Kennisitem.objects.filter(sleutel=plan.item).select_related("film").first()
    waarden = {"item": item, "waarschuwing": plan.waarschuwing, "terugval": plan.terugval}
    Film.objects.create(onderdeel=onderdeel, **vul_aan(waarden))


def _vertelt(bijeenkomst: Bijeenkomst, wie: Wie) -> None:
    """Write down what was agreed with who tells the story: a neighbour who is in no list."""
    onderdeel = bijeenkomst.onderdelen.get(soort=Agendaonderdeel.Soort.VERHAAL)
    Verhaal.objects.create(
        onderdeel=onderdeel,
        teller_soort=Verhaal.Teller.NAASTE,
        voorgesprek_op=bijeenkomst.dag - timedelta(days=9),
        voorgesprek_met=wie["roos"],
        bewaren=Verhaal.Bewaren.INZICHT,
        vergoeding="te_doen",
        beller=wie["roos"],
    )


def _nodig(bijeenkomst: Bijeenkomst, door: Gebruiker, dag: date) -> None:
    """Ask everyone who takes part; most have answered."""
    gevraagd = tijd.moment(dag - timedelta(days=8))
    rijen = []
    for plek, contact in enumerate(_mensen(bijeenkomst.proeftuin)):
        antwoord = _ANTWOORDEN[plek % len(_ANTWOORDEN)]
        rijen.append(
            Genodigde(
                bijeenkomst=bijeenkomst,
                contact=contact,
                antwoord=antwoord,
                antwoord_op=gevraagd + timedelta(days=1) if antwoord else None,
                opmerking="Ik kan iemand meenemen in de auto." if plek == 4 else "",
                gevraagd_op=gevraagd,
                gevraagde_versie=bijeenkomst.agendaversie,
                door=door,
            )
        )
    Genodigde.objects.bulk_create(rijen)


def _mensen(proeftuin: Proeftuin) -> list[Contact]:
    return list(Contact.objects.van(proeftuin).filter(stand=Contact.Stand.GEWOON).order_by("pk"))


def _hield(bijeenkomst: Bijeenkomst, door: Gebruiker, wie: Wie) -> None:
    """Lay what the start left behind: who came, what they sent, and the report."""
    op = tijd.moment(bijeenkomst.dag)
    mensen = _mensen(bijeenkomst.proeftuin)
    Genodigde.objects.bulk_create(
        Genodigde(
            bijeenkomst=bijeenkomst,
            contact=contact,
            antwoord=_JA if plek < _ER else _NEE,
            antwoord_op=op - timedelta(days=5),
            gevraagd_op=op - timedelta(days=21),
            gevraagde_versie=bijeenkomst.agendaversie,
            aanwezig=Genodigde.Aanwezig.JA if plek < _ER else Genodigde.Aanwezig.NEE,
            aanwezig_op=op,
            hoe=Genodigde.Hoe.LIJST,
            door=door,
        )
        for plek, contact in enumerate(mensen)
    )
    zitting = Zitting.objects.create(
        bijeenkomst=bijeenkomst, code="kwrtpz", geldig_tot=op, gesloten_op=op, leider=door
    )
    Zitting.objects.filter(pk=zitting.pk).update(geopend_op=op - timedelta(hours=4))
    _stuurden(bijeenkomst, zitting)
    _schreven(bijeenkomst, door, wie, op)


def _vraag(
    zitting: Zitting, soort: Livesoort, tekst: str, op_vraag: Livevraag | None = None
) -> Livevraag:
    onderdeel = zitting.bijeenkomst.onderdelen.filter(live=soort).first()
    return Livevraag.objects.create(
        zitting=zitting,
        onderdeel=onderdeel,
        soort=soort,
        vraag=tekst,
        stand=Livevraag.Stand.DICHT,
        getoond=True,
        op_vraag=op_vraag,
    )


def _stuurden(bijeenkomst: Bijeenkomst, zitting: Zitting) -> None:
    getoond = Bijdrage.Zicht.GETOOND
    binnen = _vraag(zitting, Livesoort.CHECKIN, "Met welk woord kom je binnen?")
    Bijdrage.objects.bulk_create(
        Bijdrage(vraag=binnen, tekst=woord, sleutel=nieuw_id(), zicht=getoond) for woord in WOORDEN
    )
    vraag = _vraag(zitting, Livesoort.IDEEEN, "Wat willen we meer zien in Lindewaard?")
    groepen = {
        naam: Ideegroep.objects.create(vraag=vraag, naam=naam, volgorde=rang)
        for rang, naam in enumerate(STIPPEN)
    }
    Bijdrage.objects.bulk_create(
        Bijdrage(
            vraag=vraag,
            tekst=tekst,
            sleutel=nieuw_id(),
            zicht=getoond,
            ideegroep=groepen[groep],
            domein=domein,
        )
        for tekst, groep, domein in IDEEEN
    )
    stippen = _vraag(zitting, Livesoort.STIPPEN, "Waar ga jij het liefst mee aan de slag?", vraag)
    Stip.objects.bulk_create(
        Stip(vraag=stippen, ideegroep=groepen[naam], aantal=aantal, sleutel=nieuw_id())
        for naam, aantal in STIPPEN.items()
    )


def _schreven(bijeenkomst: Bijeenkomst, door: Gebruiker, wie: Wie, op: datetime) -> None:
    for titel, eigenaar, klaar in AFSPRAKEN:
        waarden = {
            "titel": titel,
            "eigenaar": wie[eigenaar],
            "dag": bijeenkomst.dag + timedelta(days=28),
        }
        actie = verslag.spreek_af(bijeenkomst=bijeenkomst, door=door, waarden=waarden)
        if klaar:
            na = Actie.objects.filter(pk=actie.pk)
            na.update(stand=Actie.Stand.KLAAR, afgerond_op=op + timedelta(days=20))
    waarden = {"inleiding": INLEIDING, "terugblik": TERUGBLIK}
    verslag.schrijf(bijeenkomst=bijeenkomst, door=door, versie=1, waarden=waarden)
    verslag.stel_vast(bijeenkomst=bijeenkomst, door=door, versie=2)
    klaar_op = min(op + timedelta(days=2), timezone.now())
    Verslag.objects.filter(bijeenkomst=bijeenkomst).update(vastgesteld_op=klaar_op)
    Bijeenkomst.objects.filter(pk=bijeenkomst.pk).update(afgerond_op=klaar_op)
