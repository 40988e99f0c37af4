"""Experiments by the thousand: in every state, with a trekker, and log entries among them."""

from collections.abc import Sequence
from datetime import timedelta

from django.utils.html import strip_tags

from bench.netwerkdruk import BEURTEN, duur, midden
from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import vandaag
from proeftuinen.experimenten.bedenken.models import Experiment, Experimentlid, VoorWie
from proeftuinen.experimenten.borgen.models import Afspraak
from proeftuinen.experimenten.drukken.lezen import vellen
from proeftuinen.experimenten.drukken.papier import een
from proeftuinen.experimenten.loggen.models import Logbericht
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin

EXPERIMENTEN, LOGBERICHTEN = 1_000, 20_000
PDF_DOEL = 1.5
"""Times the bare time of a document with the same words."""
_ZIN = "Samen langs bij mensen thuis, en daarna tien minuten bellen"


def vul_experimenten(
    tuin: Proeftuin,
    contacten: Sequence[Contact],
    door: Gebruiker,
    *,
    aantal: int = EXPERIMENTEN,
    berichten: int = LOGBERICHTEN,
) -> None:
    """Fill the board of a place: every state, and one in ten that may use help."""
    rijen = Experiment.objects.bulk_create(
        _experiment(tuin, nr, contacten[nr % len(contacten)], door) for nr in range(aantal)
    )
    Experimentlid.objects.bulk_create(
        Experimentlid(experiment=rij, contact=rij.trekker, sinds=tuin.start)
        for rij in rijen
        if rij.trekker
    )
    Afspraak.objects.bulk_create(
        Afspraak(experiment=rij, met="beleidsmedewerker", wat=_ZIN, voor=tuin.start)
        for rij in rijen[::20]
    )
    begonnen = [rij for rij in rijen if rij.gestart_op]
    Logbericht.objects.bulk_create(
        (
            Logbericht(
                experiment=begonnen[nr % len(begonnen)],
                sleutel=f"bench-{nr}",
                dag=vandaag() - timedelta(days=nr % 200),
                gedaan=f"{_ZIN} ({nr})",
                gezien=_ZIN,
                door=door,
            )
            for nr in range(berichten)
        ),
        batch_size=500,
    )


def _experiment(tuin: Proeftuin, nr: int, trekker: Contact, door: Gebruiker) -> Experiment:
    dag = vandaag() - timedelta(days=nr % 70)
    soort = nr % 7
    begonnen = soort > 1
    return Experiment(
        proeftuin=tuin,
        titel=f"Experiment {nr}",
        wat=f"{_ZIN}. " * 3,
        verwachting=_ZIN,
        voor_wie=VoorWie.values[nr % 2 :][:1],
        dimensies=Dimensie.values[nr % 4 :][:2],
        eerste_stap="" if soort == 0 else _ZIN,
        trekker=None if nr % 10 == 0 else trekker,
        hulp_nodig=_ZIN if nr % 30 == 0 else "",
        gestart_op=dag if begonnen else None,
        laatste_teken=dag if begonnen else None,
        rust_op=dag if soort == 3 else None,
        afgerond_op=dag if soort in (4, 5) else None,
        geborgd_op=dag if soort == 5 else None,
        gestopt_op=dag if soort == 6 else None,
        door=door,
    )


def printen(tuin: Proeftuin) -> str:
    """Measure one experiment on an A4 beside WeasyPrint's bare time for the same words."""
    from weasyprint import HTML  # noqa: PLC0415  slow import

    from leerwerkplaats.web.pdf import maak_pdf  # noqa: PLC0415  slow import

    experiment = Experiment.objects.van(tuin).met_stand(vandaag()).exclude(gestart_op=None).first()
    experiment.proeftuin = tuin
    (vel,) = vellen([experiment])
    html = een(vel)
    kaal = f"<style>@page{{size:A4}}</style><h1>{vel}</h1><p>{strip_tags(html)}</p>"
    keren = [
        (duur(lambda: maak_pdf(een(vel))), duur(lambda: HTML(string=kaal).write_pdf()))
        for _ in range(BEURTEN + 1)
    ]
    (klok, cpu), (_, kale_cpu) = (midden([paar[kant] for paar in keren[1:]]) for kant in (0, 1))
    oordeel = "ok" if cpu <= PDF_DOEL * kale_cpu else "over"
    return (
        f"experiment on A4: {cpu:.2f} s CPU, {klok:.2f} s by the clock; bare WeasyPrint with its "
        f"words {kale_cpu:.2f} s CPU: {cpu / kale_cpu:.2f}x (target {PDF_DOEL}x, {oordeel})"
    )
