"""An ambition with all that leads to it: 60 themes, 200 cards, 60 pictures, 100 of each text.

And its poster on paper, beside WeasyPrint's bare time for the same words on one sheet.
"""

from collections.abc import Sequence
from datetime import timedelta

from bench.netwerkdruk import BEURTEN, duur, midden
from leerwerkplaats.begrippen import Dimensie
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import vandaag
from proeftuinen.acties import actions as acties
from proeftuinen.ambities.delen import Deel
from proeftuinen.ambities.drukken.poster import poster
from proeftuinen.ambities.schrijven.models import (
    Akkoord,
    Ambitieversie,
    Bouwsteen,
    Reactie,
    Voorstel,
)
from proeftuinen.ambities.thema.models import Kernthema, Themakeuze
from proeftuinen.ambities.verbeelden.models import Verbeelding
from proeftuinen.ambities.verkennen.models import Vondst
from proeftuinen.ambities.zinnen import actions as zinnen
from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.traject.models import Proeftuin

THEMAS, KAARTJES, BEELDEN, TEKSTEN, ZINNEN = 60, 200, 60, 100, 12
PDF_DOEL = 1.5
"""Times the bare time of a document with the same words."""
_ZIN = "weten wie ze kunnen bellen en zich gezien voelen door wie er komt"
_DEEL = {deel.value: f"{deel.value}: {_ZIN}" for deel in Deel}


def vul_ambitie(tuin: Proeftuin, contacten: Sequence[Contact], door: Gebruiker) -> None:
    """Fill every page of the ambition."""
    vast = {"proeftuin": tuin, "door": door}
    Kernthema.objects.bulk_create(
        Kernthema(**vast, wens=f"Elkaar vinden {nr}", probleem=_ZIN) for nr in range(THEMAS)
    )
    thema = Kernthema.objects.filter(proeftuin=tuin).first()
    Themakeuze.objects.create(**vast, thema=thema, hoe="gesprek", reden=_ZIN * 4, dag=tuin.start)
    dimensies = Dimensie.values
    Vondst.objects.bulk_create(
        Vondst(
            **vast,
            soort=Vondst.Soort.values[nr % 4],
            tekst=f"{_ZIN} ({nr})",
            wie="wijkverpleging",
            dimensies=dimensies[nr % 4 :][:2],
        )
        for nr in range(KAARTJES)
    )
    Verbeelding.objects.bulk_create(
        Verbeelding(
            **vast, soort="krant", titel=f"Krant {nr}", tekst=_ZIN * 8, dag=vandaag(), volgorde=nr
        )
        for nr in range(BEELDEN)
    )
    _schrijf(tuin, contacten, door)


def _schrijf(tuin: Proeftuin, contacten: Sequence[Contact], door: Gebruiker) -> None:
    for deel in Deel.values:
        vast = {"proeftuin": tuin, "door": door, "deel": deel}
        Voorstel.objects.create(**vast, tekst=_DEEL[deel], gekozen=True)
        Voorstel.objects.bulk_create(
            Voorstel(**vast, tekst=f"{_ZIN} {nr}", van=f"tafel {nr}") for nr in range(TEKSTEN)
        )
        Bouwsteen.objects.bulk_create(
            Bouwsteen(**vast, tekst=f"{_ZIN} {nr}") for nr in range(TEKSTEN)
        )
        Reactie.objects.bulk_create(Reactie(**vast, tekst=f"{_ZIN}?") for _ in range(TEKSTEN))
    Akkoord.objects.bulk_create(
        Akkoord(proeftuin=tuin, contact=wie, antwoord="mits", nodig=_ZIN, merk="x" * 64)
        for wie in contacten[:TEKSTEN]
    )
    versie = Ambitieversie.objects.create(
        proeftuin=tuin,
        nummer=1,
        **_DEEL,
        dag=vandaag() - timedelta(days=90),
        door_wie="de startbijeenkomst",
        merk="x" * 64,
        door=door,
    )
    rijen = [{"tekst": f"{_ZIN} {nr}", "dimensies": Dimensie.values[:2]} for nr in range(ZINNEN)]
    for zin in zinnen.maak(versie=versie, door=door, rijen=rijen):
        uit = Schakel.objects.get(soort="ambitiezin", object_id=zin.publiek_id).publiek_id
        for nr in range(4):
            waarden = {"titel": f"Actie {nr}"}
            acties.maak(proeftuin=tuin, door=door, waarden=waarden, uit=uit)


def printen(tuin: Proeftuin) -> str:
    """Return a line of the report: the poster on A3, by turns with a plain sheet."""
    from weasyprint import HTML  # noqa: PLC0415  slow import

    from leerwerkplaats.web.pdf import maak_pdf  # noqa: PLC0415  slow import

    versie = Ambitieversie.objects.filter(proeftuin=tuin).select_related("proeftuin").first()
    html, _ = poster(versie, "a3")
    tekening = html[html.index("<svg") : html.index("</svg>") + 6]
    kaal = (
        "<style>@page{size:A3}p{font-size:37pt}svg{width:250mm}</style>"
        f"<h1>Onze ambitie</h1><p>{versie.tekst}</p>{tekening}"
    )

    def ons() -> bytes:
        pagina, mee = poster(versie, "a3")
        return maak_pdf(pagina, bestanden=mee)

    keren = [(duur(ons), duur(lambda: HTML(string=kaal).write_pdf())) for _ in range(BEURTEN + 1)]
    (klok, cpu), (_, kale_cpu) = (midden([paar[kant] for paar in keren[1:]]) for kant in (0, 1))
    oordeel = "ok" if cpu <= PDF_DOEL * kale_cpu else "over"
    return (
        f"poster A3: {cpu:.2f} s CPU, {klok:.2f} s by the clock; bare WeasyPrint with its words "
        f"and drawing {kale_cpu:.2f} s CPU: {cpu / kale_cpu:.2f}x (target {PDF_DOEL}x, {oordeel})"
    )
