"""The experiments of Lindewaard, in every state: their logs, rounds, results and agreements."""

from collections.abc import Mapping
from datetime import date

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.acties import actions as acties
from proeftuinen.acties.models import Actie
from proeftuinen.ambities.zinnen.models import Ambitiezin
from proeftuinen.bronnen.models import Citaat, Foto
from proeftuinen.experimenten.bedenken.knopen import knoop_van
from proeftuinen.experimenten.bedenken.models import (
    Experiment,
    Experimentactie,
    Experimentlid,
)
from proeftuinen.experimenten.borgen.models import Afspraak, Borging, Inbedding
from proeftuinen.experimenten.leren.models import HoeVerder, Ronde
from proeftuinen.experimenten.loggen.models import Aanmoediging, Logbericht
from proeftuinen.experimenten.opbrengst.models import Bevestiging, Bewijs, Opbrengst
from proeftuinen.management.demo import experimentteksten as tekst
from proeftuinen.management.demo import logteksten, tijd
from proeftuinen.management.demo.contacten import op_naam_contact
from proeftuinen.mensen.bestuur.models import Beleidsstuk
from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.actions import meld, verbind
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.contracten import Knoop
from proeftuinen.traject.models import Proeftuin, Stap

_Bij = Mapping[str, Contact]


def leg_experimenten(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker], dag: date) -> None:
    """Lay them all down, as if their groups had worked for three months."""
    if Experiment.objects.filter(proeftuin=proeftuin).exists():
        return
    milan = mensen["milan@lindewaard.example"]
    op_naam = op_naam_contact(proeftuin)
    wie = op_naam | {
        contact.gebruiker.email.partition("@")[0]: contact
        for contact in op_naam.values()
        if contact.gebruiker
    }
    logs = dict(_logs())
    for proef in tekst.PROEVEN:
        experiment = _leg(proeftuin, proef, wie, milan, dag)
        _leg_rondes(experiment, proef, dag)
        berichten = [
            _leg_bericht(experiment, regel, nr, wie, dag)
            for nr, regel in enumerate(logs.get(proef.titel, ()))
        ]
        _leg_acties(experiment, proef, wie, milan, dag)
        _leg_resultaten(experiment, proef, berichten, milan, dag)
        _sluit(experiment, proef, berichten, dag)
    _leg_bij(proeftuin, mensen)
    _borg(proeftuin, wie, dag)


def _logs() -> list[tuple[str, tuple[logteksten.Regel, ...]]]:
    return [(proef.titel, regels) for proef, regels in logteksten.LOGS]


def _terug(dag: date, dagen: int) -> date:
    return dag - dagen * tijd.DAG


def _leg(
    proeftuin: Proeftuin, proef: tekst.Proef, wie: _Bij, door: Gebruiker, dag: date
) -> Experiment:
    """Write down the six questions and the group, and tie it to its sentence."""
    begonnen = None if proef.begonnen is None else _terug(dag, proef.begonnen)
    van = begonnen or dag + 7 * tijd.DAG
    experiment = Experiment.objects.create(
        proeftuin=proeftuin,
        titel=proef.titel,
        wat=proef.wat,
        verwachting=proef.verwachting,
        voor_wie=list(proef.voor_wie),
        dimensies=list(proef.dimensies),
        wie=proef.wie,
        van=van if proef.trekker else None,
        tot=van + proef.duurt * tijd.DAG if proef.trekker else None,
        eerste_stap=proef.eerste_stap,
        aansluiten=proef.aansluiten,
        stap=Stap.objects.van(proeftuin).filter(nummer=proef.stap).first(),
        trekker=wie.get(proef.trekker),
        hulp_nodig=proef.hulp_nodig,
        gestart_op=begonnen,
        laatste_teken=begonnen,
        advies=proef.advies,
        door=door,
    )
    bedacht = _terug(dag, proef.bedacht)
    Experiment.objects.filter(pk=experiment.pk).update(gemaakt=tijd.moment(bedacht))
    namen = filter(None, (proef.trekker, *proef.leden))
    Experimentlid.objects.bulk_create(
        Experimentlid(experiment=experiment, contact=wie[naam], sinds=bedacht) for naam in namen
    )
    meld(proeftuin=proeftuin, knopen=[knoop_van(experiment)])
    if proef.zin is not None:
        zin = Ambitiezin.objects.van(proeftuin)[proef.zin]
        _verbind("ambitiezin", zin.publiek_id, knoop_van(experiment), door)
    return experiment


def _verbind(soort: str, object_id: str, naar: Knoop, door: Gebruiker) -> None:
    van = Schakel.objects.get(soort=soort, object_id=object_id)
    verbind(
        van=van, naar=Schakel.objects.get(soort=naar.soort, object_id=naar.object_id), door=door
    )


def _leg_rondes(experiment: Experiment, proef: tekst.Proef, dag: date) -> None:
    for nummer, ronde in enumerate(proef.rondes, start=1):
        Ronde.objects.create(
            experiment=experiment,
            nummer=nummer,
            begin=_terug(dag, ronde.begin),
            proberen=ronde.proberen or proef.wat,
            verwachting=ronde.verwachting or proef.verwachting,
            gebeurd=ronde.gebeurd,
            klopte=ronde.klopte,
            geleerd=ronde.geleerd,
            hoe_verder=ronde.verder,
            toelichting=ronde.toelichting,
            klaar_op=_terug(dag, ronde.klaar) if ronde.verder else None,
        )


def _leg_bericht(
    experiment: Experiment, regel: logteksten.Regel, nummer: int, wie: _Bij, dag: date
) -> Logbericht:
    schrijver = wie[regel.wie]
    op = _terug(dag, regel.terug)
    bericht = Logbericht.objects.create(
        experiment=experiment,
        sleutel=f"demo-{experiment.pk}-{nummer}",
        dag=op,
        gedaan=regel.gedaan,
        gezien=regel.gezien,
        verrast=regel.verrast,
        hoe=regel.hoe,
        dimensies=list(regel.dimensies),
        door=schrijver.gebruiker,
        contact=schrijver,
    )
    Logbericht.objects.filter(pk=bericht.pk).update(gemaakt=tijd.moment(op))
    bericht.erbij.add(schrijver)
    return bericht


def _leg_acties(
    experiment: Experiment, proef: tekst.Proef, wie: _Bij, door: Gebruiker, dag: date
) -> None:
    uit = Schakel.objects.get(soort="experiment", object_id=experiment.publiek_id).publiek_id
    for titel, naam, over, hoe in proef.acties:
        op = dag + over * tijd.DAG
        waarden = {"titel": titel, "eigenaar": wie[naam], "dag": op}
        actie = acties.maak(proeftuin=experiment.proeftuin, door=door, waarden=waarden, uit=uit)
        Experimentactie.objects.create(experiment=experiment, actie=actie)
        if hoe:
            acties.rond_af(actie=actie, door=door, versie=1, stand=Actie.Stand.KLAAR, uitkomst=hoe)
            Actie.objects.filter(pk=actie.pk).update(afgerond_op=tijd.moment(op))


def _leg_resultaten(
    experiment: Experiment,
    proef: tekst.Proef,
    berichten: list[Logbericht],
    door: Gebruiker,
    dag: date,
) -> None:
    """Write down what came of it, each with what shows it, and who outside confirmed it."""
    for deel in proef.resultaten:
        sinds = _terug(dag, deel.sinds)
        opbrengst = Opbrengst.objects.create(
            experiment=experiment,
            wie=deel.wie,
            wat=deel.wat,
            betekenis=deel.betekenis,
            voor=deel.voor,
            sinds=sinds,
            dimensies=list(proef.dimensies[:1]),
            door=door,
        )
        Opbrengst.objects.filter(pk=opbrengst.pk).update(gemaakt=tijd.moment(sinds))
        recht = Recht.EXPERIMENTEN_ZIEN
        adres = opbrengst.get_absolute_url()
        knoop = Knoop("opbrengst", opbrengst.publiek_id, str(opbrengst)[:200], adres, recht)
        meld(proeftuin=experiment.proeftuin, knopen=[knoop])
        _verbind("experiment", experiment.publiek_id, knoop, door)
        soort = Bewijs.Soort
        if deel.gehoord:
            Bewijs.objects.create(opbrengst=opbrengst, soort=soort.GEHOORD, tekst=deel.gehoord)
        if deel.gezien is not None:
            gezien = berichten[deel.gezien]
            Bewijs.objects.create(opbrengst=opbrengst, soort=soort.GEZIEN, logbericht=gezien)
        if deel.gemeten:
            Bewijs.objects.create(opbrengst=opbrengst, soort=soort.GEMETEN, tekst=deel.gemeten)
        if deel.bevestigd_door:
            op = tijd.moment(_terug(dag, deel.sinds - 7))
            Bevestiging.objects.create(
                opbrengst=opbrengst,
                wie=deel.bevestigd_door,
                zin=str(opbrengst),
                gevraagd_op=op,
                antwoord=Bevestiging.Antwoord.JA,
                beantwoord_op=op,
                door=door,
            )


def _sluit(
    experiment: Experiment, proef: tekst.Proef, berichten: list[Logbericht], dag: date
) -> None:
    """Set the days that its state is derived from, and share what others can learn from."""
    if berichten:
        experiment.laatste_teken = max(bericht.dag for bericht in berichten)
    klaar = [ronde for ronde in proef.rondes if ronde.verder]
    laatste = klaar[-1] if klaar and klaar[-1] is proef.rondes[-1] else None
    if laatste and laatste.verder == HoeVerder.STOPPEN:
        experiment.gestopt_op, experiment.waarom_gestopt = _terug(dag, laatste.klaar), proef.gestopt
    elif laatste:
        experiment.afgerond_op = _terug(dag, laatste.klaar)
    if laatste and proef.advies:
        experiment.gepubliceerd_op = tijd.moment(_terug(dag, max(laatste.klaar - 2, 0)))
    experiment.save()


def _leg_bij(proeftuin: Proeftuin, mensen: Mapping[str, Gebruiker]) -> None:
    """Put a photo and a quote with an entry, and let two people encourage."""
    verhalen = Experiment.objects.get(proeftuin=proeftuin, titel=tekst.VERHALEN.titel)
    huisbezoek = Experiment.objects.get(proeftuin=proeftuin, titel=tekst.HUISBEZOEK.titel)
    foto = Foto.objects.filter(proeftuin=proeftuin, bijschrift__startswith="Aan tafel").first()
    avond = Logbericht.objects.filter(experiment=verhalen, gedaan__startswith="De avond zelf")
    avond.update(foto=foto)
    citaat = Citaat.objects.filter(proeftuin=proeftuin, rol__startswith="vrijwilliger").first()
    samen = Logbericht.objects.filter(experiment=huisbezoek, gedaan__startswith="Een ochtend bij")
    samen.update(citaat=citaat)
    woorden = {
        "shanti": "Ik merk het in de praktijk. Ga zo door.",
        "precious": "Mooi dat jullie vooraf bellen.",
    }
    for begin, woord in woorden.items():
        gebruiker = mensen[f"{begin}@lindewaard.example"]
        Aanmoediging.objects.create(experiment=huisbezoek, gebruiker=gebruiker, tekst=woord)


def _borg(proeftuin: Proeftuin, wie: _Bij, dag: date) -> None:
    """Let one experiment last, and ask the municipality about two."""
    overleg = Experiment.objects.get(proeftuin=proeftuin, titel=tekst.OVERLEG.titel)
    Borging.objects.create(
        experiment=overleg,
        wie="De praktijkondersteuners, met sociaal werk",
        contact=wie["liann"],
        waar=[Inbedding.GROEP, Inbedding.FUNCTIE],
        toelichting="Het staat op de jaaragenda van beide praktijken.",
        eerste_kijk=dag + 90 * tijd.DAG,
    )
    Experiment.objects.filter(pk=overleg.pk).update(geborgd_op=_terug(dag, 10))
    beleid = Beleidsstuk.objects.filter(proeftuin=proeftuin).first()
    Afspraak.objects.create(
        experiment=overleg,
        met="Beleidsmedewerker zorg en welzijn",
        wat="De uren van sociaal werk in het overleg komen in de opdracht aan het welzijnswerk.",
        voor=_terug(dag, 12),
        beleidsstuk=beleid,
        antwoord=Afspraak.Antwoord.JA,
        toelichting="Voor dit en volgend jaar.",
        beantwoord_op=_terug(dag, 11),
    )
    geld = Experiment.objects.get(proeftuin=proeftuin, titel=tekst.GELD.titel)
    Afspraak.objects.create(
        experiment=geld,
        met="Teamleider van het Wmo-loket",
        wat="Eén vaste naam voor spoed, ook in de vakantie.",
        voor=dag + 20 * tijd.DAG,
        beleidsstuk=beleid,
    )
