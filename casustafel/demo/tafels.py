"""Lays the tables of the demo down, as if they had been planned and held."""

from collections.abc import Mapping
from datetime import date, time, timedelta

from casustafel.blikken.models import Blik, Tafelafspraak
from casustafel.demo import teksten
from casustafel.inzichten.knopen import knoop_van
from casustafel.inzichten.models import Inzicht, Signaal
from casustafel.kluis import sleutels
from casustafel.kluis.slot import Slot
from casustafel.plannen.models import Tafel, Tafelgast
from casustafel.verhaal.models import Casus
from casustafel.vooruit.models import Dominovraag, Huisgenoot, Steen
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.publiek import nieuw_id
from proeftuinen.management.demo import tijd
from proeftuinen.management.demo.organisaties import op_naam
from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.actions import meld
from proeftuinen.traject.models import Proeftuin

type Mensen = Mapping[str, Gebruiker]
_AAN_TAFEL = ("tineke", "milan", "hatice", "gerben", "liann", "nadia", "precious")


def leg_lindewaard(tuin: Proeftuin, mensen: Mensen, dag: date) -> None:
    """Lay down one that is open, one to come, and one of which only lessons are left."""
    leg_gewiste_tafel(tuin, mensen, dag)
    leg_domino(leg_open_tafel(tuin, mensen, dag))
    leg_komende_tafel(tuin, mensen, dag)


def leg_domino(tafel: Tafel) -> None:
    """Lay down the picture of the open table: what happened, what is now, what is expected."""
    stenen = {
        soort: Steen.objects.create(tafel=tafel, soort=soort, stand=stand, plek=plek)
        for plek, (soort, stand) in enumerate(teksten.STENEN, 1)
    }
    mensen = {
        rol: Huisgenoot.objects.create(tafel=tafel, rol=rol, plek=plek)
        for plek, rol in enumerate(teksten.MENSEN, 1)
    }
    for soort, rol, dimensie, tekst in teksten.DOMINOVRAGEN:
        Dominovraag.objects.create(
            steen=stenen[soort],
            huisgenoot=mensen[rol],
            dimensie=dimensie,
            geheim=tafel.slot.sluit({"tekst": tekst}),
        )


def leg_open_tafel(tuin: Proeftuin, mensen: Mensen, dag: date) -> Tafel:
    """Lay down the table of today: a written case, looks on three of four dimensions."""
    tafel = _leg(tuin, dag, vorm="geschreven", boom="wilg", begin=time(13, 30), vraag=teksten.VRAAG)
    gasten = _zet(tafel, _AAN_TAFEL, tijd.moment(dag - timedelta(days=9)))
    tafel.inbrenger, tafel.leider = gasten["tineke"].contact, gasten["milan"].contact
    tafel.geopend_op = tijd.moment(dag - timedelta(days=2))
    tafel.save()
    Casus.objects.create(
        tafel=tafel,
        herkomst="samengesteld",
        geheim=tafel.slot.sluit(teksten.VERHAAL),
        aangeboden_op=tijd.moment(dag - timedelta(days=4)),
        aangeboden_versie=1,
        vrijgegeven_op=tijd.moment(dag - timedelta(days=3)),
        vrijgegeven_door=gasten["hatice"].contact.gebruiker,
        door=gasten["tineke"].contact.gebruiker,
    )
    for wie, vraag, dimensies, tekst in teksten.BLIKKEN:
        Blik.objects.create(
            tafel=tafel,
            gast=gasten[wie],
            vraag=vraag,
            dimensies=list(dimensies),
            geheim=tafel.slot.sluit({"tekst": tekst}),
        )
    for wie, tekst, dagen in teksten.AFSPRAKEN:
        Tafelafspraak.objects.create(
            tafel=tafel,
            wie=gasten[wie],
            voor=dag + timedelta(days=dagen),
            geheim=tafel.slot.sluit({"tekst": tekst}),
        )
    Inzicht.objects.create(
        proeftuin=tuin,
        tafel=tafel,
        door=gasten["tineke"].contact.gebruiker,
        dimensies=["lichamelijk"],
        geheim=tafel.slot.sluit({"tekst": teksten.CONCEPT}),
    )
    return tafel


def leg_komende_tafel(tuin: Proeftuin, mensen: Mensen, dag: date) -> None:
    """Lay down one to come: told, as guests of a group that exists."""
    tafel = _leg(tuin, dag + timedelta(days=22), boom="els", vraag="Wie belt wie in het weekend?")
    gasten = _zet(tafel, ("milan", "jorrit", "marijke", "roos"), tijd.moment(dag))
    tafel.te_gast_bij = op_naam(tuin).get("Huisartsenpraktijk De Brink")
    tafel.inbrenger, tafel.leider = gasten["roos"].contact, gasten["milan"].contact
    tafel.minuten, tafel.begin = 45, time(8, 30)
    tafel.save()


def leg_gewiste_tafel(tuin: Proeftuin, mensen: Mensen, dag: date) -> None:
    """Lay down one of two months ago: its key is gone, and what was learnt stands."""
    toen = dag - timedelta(days=57)
    tafel = _leg(tuin, toen, boom="berk", vraag="")
    gasten = _zet(
        tafel, ("hatice", "milan", "tineke", "gerben", "shanti", "nadia"), tijd.moment(toen)
    )
    keuzes = (["samen"], ["samen", "anders"], ["afgesproken"], ["anders"], ["samen"], [])
    for gast, keuze in zip(gasten.values(), keuzes, strict=True):
        gast.terugblik, gast.terugblik_op = keuze, tijd.moment(dag) if keuze else None
        gast.save()
    tafel.inbrenger, tafel.leider = gasten["hatice"].contact, gasten["milan"].contact
    tafel.geopend_op = tafel.gesloten_op = tijd.moment(toen)
    tafel.gewist_op = tijd.moment(toen + timedelta(days=30))
    tafel.terugblik_op, tafel.geheim = tijd.moment(dag - timedelta(days=1)), ""
    tafel.save()
    sleutels.vernietig(tafel.sleutel)
    inzichten = [
        _inzicht(tuin, tafel, tekst, dimensies, gasten, toen)
        for tekst, dimensies in teksten.GELEERD
    ]
    gedeeld = Inzicht.objects.filter(pk__in=[inzicht.pk for inzicht in inzichten[1:]])
    gedeeld.update(gepubliceerd_op=tijd.moment(toen + timedelta(days=2)))
    Signaal.objects.create(
        inzicht=inzichten[0],
        antwoord_voor=dag + timedelta(days=34),
        door=gasten["milan"].contact.gebruiker,
    )


def leg_inzicht_elders(tuin: Proeftuin, mensen: Mensen, dag: date) -> None:
    """Lay down a lesson that another place shares with everyone."""
    een, ander = mensen["dewi@wilgenoord.example"], mensen["sanne@lindewaard.example"]
    toen = tijd.moment(tuin.start + timedelta(days=200))
    inzicht = Inzicht.objects.create(
        proeftuin=tuin,
        tekst=teksten.ELDERS,
        dimensies=["lichamelijk", "sociaal"],
        door=een,
        nagekeken_door=ander,
        nagekeken_op=toen,
        gepubliceerd_op=toen,
    )
    _meld(inzicht)


def _leg(tuin: Proeftuin, dag: date, *, vraag: str, **velden: object) -> Tafel:
    naam = nieuw_id()
    sleutels.maak(naam)
    slot = Slot(naam)
    geheim = slot.sluit({"vraag": vraag})
    tafel = Tafel.objects.create(proeftuin=tuin, dag=dag, sleutel=naam, geheim=geheim, **velden)
    tafel.slot = slot
    return tafel


def _zet(tafel: Tafel, namen: tuple[str, ...], op: object) -> dict[str, Tafelgast]:
    """Let these people sit at the table, in this order."""
    rijen = Contact.objects.van(tafel.proeftuin).exclude(gebruiker=None)
    bij = {rij.gebruiker.email.partition("@")[0]: rij for rij in rijen.select_related("gebruiker")}
    return {
        naam: Tafelgast.objects.create(
            tafel=tafel, contact=bij[naam], akkoord_op=op, uitgenodigd_op=op
        )
        for naam in namen
        if naam in bij
    }


def _inzicht(
    tuin: Proeftuin,
    tafel: Tafel,
    tekst: str,
    dimensies: tuple[str, ...],
    gasten: Mapping[str, Tafelgast],
    toen: date,
) -> Inzicht:
    inzicht = Inzicht.objects.create(
        proeftuin=tuin,
        tafel=tafel,
        tekst=tekst,
        dimensies=list(dimensies),
        door=gasten["hatice"].contact.gebruiker,
        nagekeken_door=gasten["shanti"].contact.gebruiker,
        nagekeken_op=tijd.moment(toen + timedelta(days=1)),
    )
    _meld(inzicht)
    return inzicht


def _meld(inzicht: Inzicht) -> None:
    meld(proeftuin=inzicht.proeftuin, knopen=[knoop_van(inzicht)])
