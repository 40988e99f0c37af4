"""The ambition of Lindewaard: from wishes and drawings to two versions and what came of them."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Rol, rechten_van
from leerwerkplaats.web.images.inname import neem_in
from proeftuinen.ambities.overzicht.actions import deel as deel_mee
from proeftuinen.ambities.schrijven import actions as schrijven
from proeftuinen.ambities.schrijven import lezen, vaststellen
from proeftuinen.ambities.schrijven.models import (
    Akkoord,
    Ambitie,
    Ambitieversie,
    Bouwsteen,
    Reactie,
    Voorstel,
)
from proeftuinen.ambities.thema import actions as themas
from proeftuinen.ambities.thema import rondes
from proeftuinen.ambities.thema.models import Kernthema, Manier, Themakeuze, Themaronde
from proeftuinen.ambities.verbeelden import actions as beelden
from proeftuinen.ambities.verbeelden.models import Verbeelding
from proeftuinen.ambities.verkennen import actions as verkennen
from proeftuinen.ambities.verkennen import ophalen
from proeftuinen.ambities.verkennen.models import Vondst
from proeftuinen.ambities.zinnen import actions as zinnen
from proeftuinen.ambities.zinnen.models import Ambitiezin
from proeftuinen.bijeenkomsten.live.models import Ideegroep
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst
from proeftuinen.bronnen.models import Foto
from proeftuinen.management.demo import ambitiebeelden as getekend
from proeftuinen.management.demo import ambitieteksten as tekst
from proeftuinen.management.demo import tijd
from proeftuinen.management.demo.organisaties import op_naam
from proeftuinen.mensen.bestuur.models import Beleidsstuk
from proeftuinen.mensen.gesprekken.models import Thema
from proeftuinen.mensen.models import Contact
from proeftuinen.rode_draad.actions import verbind
from proeftuinen.rode_draad.models import Schakel
from proeftuinen.sociale_kaart.lezen import voorzieningen_van
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin

_STEMMEN = 12  # who give three dots each
_ACHTER = 20  # who say whether they stand behind it
_Soort = Verbeelding.Soort

type Mensen = Mapping[str, Gebruiker]


def leg_ambitie(proeftuin: Proeftuin, mensen: Mensen, dag: date) -> None:
    """Choose a theme, fill wall and gallery, write, adopt twice, and say what came of it."""
    if Kernthema.objects.filter(proeftuin=proeftuin).exists():
        return
    sanne, milan = mensen["sanne@lindewaard.example"], mensen["milan@lindewaard.example"]
    start = Bijeenkomst.objects.get(proeftuin=proeftuin, stap__nummer="3")
    tweede = Bijeenkomst.objects.get(proeftuin=proeftuin, stap__nummer="5")
    _kies_thema(proeftuin, sanne, mensen, start.dag)
    _vul_wand(proeftuin, sanne, start.dag)
    foto = _vul_galerij(proeftuin, milan, start.dag, dag)
    _schrijf(proeftuin, milan, mensen["tineke@lindewaard.example"], start.dag)
    eerste = _stel_vast(proeftuin, sanne, milan, start, "de startbijeenkomst")
    met_zin = _knip(eerste, sanne, [*tekst.ZINNEN, tekst.ZIN_TOEN])
    _schrijf_om(proeftuin, milan, tweede.dag)
    later = _stel_vast(
        proeftuin, sanne, milan, tweede, "de tweede werkbijeenkomst", tekst.REDEN_LATER
    )
    zinnen.laat_vervallen(zin=met_zin[-1], versie=later, door=sanne)
    _knip(later, sanne, [tekst.ZIN_LATER])
    deel_mee(proeftuin=proeftuin, door=sanne, aan=True)
    gedeeld = tijd.moment(min(tweede.dag + timedelta(days=2), dag))
    Ambitie.objects.filter(proeftuin=proeftuin).update(foto=foto.foto, gedeeld_op=gedeeld)


def leg_ambitie_elders(proeftuin: Proeftuin, mensen: Mensen) -> None:
    """Propose some themes in a place that has just begun."""
    for wens, probleem in tekst.ELDERS:
        waarden = {"wens": wens, "probleem": probleem}
        themas.maak(proeftuin=proeftuin, door=mensen["sanne@lindewaard.example"], waarden=waarden)


def _kies_thema(proeftuin: Proeftuin, sanne: Gebruiker, mensen: Mensen, dag: date) -> None:
    """Take themes over from talks and from the room, give dots, and choose."""
    groepen = Ideegroep.objects.filter(vraag__zitting__bijeenkomst__proeftuin=proeftuin)
    bronnen = {("ideegroep", rij.naam): rij for rij in groepen}
    bronnen |= {("thema", rij.naam): rij for rij in Thema.objects.filter(proeftuin=proeftuin)}
    lijst = []
    for wens in tekst.WENSEN:
        bron = next(sleutel for sleutel in bronnen if sleutel[1] == wens.uit)
        rijen = [(bron[0], bronnen[bron], wens.uit)]
        themas.neem_over(proeftuin=proeftuin, door=sanne, rijen=rijen)
        thema = Kernthema.objects.get(proeftuin=proeftuin, **{bron[0]: bronnen[bron]})
        waarden = {"wens": wens.wens, "probleem": wens.probleem, "toelichting": wens.toelichting}
        themas.wijzig(thema=thema, door=sanne, versie=thema.versie, waarden=waarden)
        lijst.append(thema)
    _stem(proeftuin, sanne, lijst, list(mensen.values())[:_STEMMEN])
    keuze = themas.kies(thema=lijst[0], door=sanne, hoe=Manier.STIPPEN, reden=tekst.REDEN)
    op = tijd.moment(dag)
    Kernthema.objects.filter(proeftuin=proeftuin).update(gemaakt=op - timedelta(hours=3))
    Themaronde.objects.filter(proeftuin=proeftuin).update(
        gemaakt=op - timedelta(hours=1), gesloten_op=op
    )
    Themakeuze.objects.filter(pk=keuze.pk).update(dag=dag, gemaakt=op)


def _stem(
    proeftuin: Proeftuin, door: Gebruiker, lijst: Sequence[Kernthema], wie: Sequence[Gebruiker]
) -> None:
    """Let each of these people give three dots, so that each theme gets what it got."""
    ronde = rondes.begin(proeftuin=proeftuin, door=door, manier=Manier.STIPPEN, themas=lijst)
    stippen = [
        thema.pk
        for thema, wens in zip(lijst, tekst.WENSEN, strict=True)
        for _ in range(wens.stippen)
    ]
    for plek, gebruiker in enumerate(wie):
        eigen = stippen[plek :: len(wie)]
        stemmen = {pk: rondes.Stem(stippen=eigen.count(pk)) for pk in set(eigen)}
        rondes.stem(ronde=ronde, gebruiker=gebruiker, stemmen=stemmen)
    rondes.sluit(ronde=ronde, door=door)


def _vul_wand(proeftuin: Proeftuin, door: Gebruiker, dag: date) -> None:
    """Hang up what stands elsewhere, and what people told."""
    hier = {"proeftuin": proeftuin}
    namen = tekst.OPGEHAALD
    gekozen = {
        "voorziening": voorzieningen_van(proeftuin).filter(naam__in=namen["voorziening"]),
        "beleidsstuk": Beleidsstuk.objects.filter(soort__in=namen["beleidsstuk"], **hier),
        "thema": Thema.objects.filter(naam__in=namen["thema"], **hier),
    }
    ophalen.haal_op(
        proeftuin=proeftuin,
        lezer=Lezer(rechten_van([Rol.PROCESBEGELEIDER]), door.pk),
        door=door,
        gekozen={
            f"{bron}-{rij.publiek_id}": "" for bron, rijen in gekozen.items() for rij in rijen
        },
    )
    organisaties = op_naam(proeftuin)
    for soort, wat, wie, organisatie, dimensies in tekst.VONDSTEN:
        waarden = {"soort": soort, "tekst": wat, "wie": wie, "dimensies": list(dimensies)}
        waarden["organisatie"] = organisaties.get(organisatie)
        verkennen.maak(proeftuin=proeftuin, door=door, waarden=waarden)
    Vondst.objects.filter(proeftuin=proeftuin).update(gemaakt=tijd.moment(dag))


def _vul_galerij(proeftuin: Proeftuin, door: Gebruiker, dag: date, nu: date) -> Verbeelding:
    """Hang up five pictures of the future; return the first."""
    straks = date(nu.year + 3, 6, 2)
    rijen = (
        (_Soort.TEKENING, tekst.HUIS, getekend.huis, None),
        (_Soort.METAFOOR, (*tekst.KOOR, ""), None, None),
        (_Soort.KRANT, (*tekst.KRANT, ""), None, straks),
        (_Soort.TEKENING, tekst.BRUG, getekend.brug, None),
        (_Soort.KRANT, tekst.KRANT_FOTO, getekend.tafel, straks + timedelta(days=14)),
    )
    gemaakt = []
    for soort, (titel, woorden, groepje, beschrijving), teken, van in rijen:
        waarden = {"soort": soort, "titel": titel, "tekst": woorden, "groepje": groepje}
        opname = None
        if teken:
            over = {"beschrijving": beschrijving, "bijschrift": titel, "niemand_herkenbaar": True}
            opname = beelden.Opname(neem_in(teken()), over)
        gemaakt.append(
            beelden.maak(
                proeftuin=proeftuin, door=door, waarden={**waarden, "dag": van}, opname=opname
            )
        )
    Verbeelding.objects.filter(proeftuin=proeftuin).update(gemaakt=tijd.moment(dag))
    titels = [woorden[0] for _, woorden, teken, _ in rijen if teken]
    Foto.objects.filter(proeftuin=proeftuin, bijschrift__in=titels).update(gemaakt=tijd.moment(dag))
    return gemaakt[0]


def _schrijf(proeftuin: Proeftuin, door: Gebruiker, lid: Gebruiker, dag: date) -> None:
    """Lay bricks, write texts for each part, choose one of each, and say what one thinks of it."""
    vast = {"proeftuin": proeftuin}
    for deel, stenen in tekst.BOUWSTENEN.items():
        for steen in stenen:
            schrijven.bouwsteen_maken(**vast, deel=deel, tekst=steen, door=door)
    for deel, teksten in tekst.TEKSTEN.items():
        for een in teksten:
            waarden = {"tekst": een.tekst, "van": een.van}
            voorstel = schrijven.voorstel_maken(**vast, deel=deel, waarden=waarden, door=door)
            if een.gekozen:
                schrijven.voorstel_kiezen(voorstel=voorstel, door=door)
    for deel, woorden, klaar in tekst.REACTIES:
        waarden = {"tekst": woorden}
        reactie = schrijven.reactie_maken(
            **vast, deel=deel, voorstel=None, waarden=waarden, door=lid
        )
        if klaar:
            schrijven.reactie_verwerken(reactie=reactie, verwerkt=True, door=door)
    _van_toen(proeftuin, tijd.moment(dag))


def _van_toen(proeftuin: Proeftuin, op: datetime) -> None:
    Bouwsteen.objects.filter(proeftuin=proeftuin).update(gemaakt=op)
    Voorstel.objects.filter(proeftuin=proeftuin).update(gemaakt=op, gewijzigd=op)
    Reactie.objects.filter(proeftuin=proeftuin).update(gemaakt=op + timedelta(days=2))


def _schrijf_om(proeftuin: Proeftuin, door: Gebruiker, dag: date) -> None:
    """Put the later text of how we work in the place of the first."""
    later = tekst.WIJ_LATER
    voorstel = schrijven.voorstel_maken(
        proeftuin=proeftuin,
        deel=tekst.Deel.WIJ,
        waarden={"tekst": later.tekst, "van": later.van},
        door=door,
    )
    schrijven.voorstel_kiezen(voorstel=voorstel, door=door)
    op = tijd.moment(dag)
    Voorstel.objects.filter(pk=voorstel.pk).update(gemaakt=op, gewijzigd=op)


def _stel_vast(
    proeftuin: Proeftuin,
    sanne: Gebruiker,
    milan: Gebruiker,
    bijeenkomst: Bijeenkomst,
    door_wie: str,
    reden: str = "",
) -> Ambitieversie:
    """Ask who stands behind the text, and adopt it on the day of this meeting."""
    merk = lezen.merk_van(lezen.teksten_nu(proeftuin))
    op = tijd.moment(bijeenkomst.dag)
    _sta_achter(proeftuin, milan, merk, op)
    versie = vaststellen.stel_vast(
        proeftuin=proeftuin,
        door=sanne,
        merk=merk,
        dag=bijeenkomst.dag,
        door_wie=door_wie,
        bijeenkomst=bijeenkomst,
        reden=reden,
    )
    Ambitieversie.objects.filter(pk=versie.pk).update(gemaakt=op)
    return versie


def _sta_achter(proeftuin: Proeftuin, milan: Gebruiker, merk: str, op: datetime) -> None:
    """Write down what people say of it; whoever has an account says so themselves."""
    mensen = Contact.objects.van(proeftuin).filter(stand=Contact.Stand.GEWOON)
    nodig = {antwoord: list(redenen) for antwoord, redenen in tekst.NODIG.items()}
    rijen = mensen.exclude(gebruiker__deelnames__rol=Rol.GEMEENTE).select_related("gebruiker")
    for plek, contact in enumerate(rijen.order_by("pk")[:_ACHTER]):
        antwoord = tekst.ANTWOORDEN[plek % len(tekst.ANTWOORDEN)]
        vaststellen.zeg_akkoord(
            proeftuin=proeftuin,
            contact=contact,
            door=contact.gebruiker or milan,
            merk=merk,
            antwoord=antwoord,
            nodig=nodig[antwoord].pop(0) if antwoord in nodig else "",
        )
    Akkoord.objects.filter(proeftuin=proeftuin, merk=merk).update(gewijzigd=op)


def _knip(versie: Ambitieversie, door: Gebruiker, lijst: Sequence[tekst.Zin]) -> list[Ambitiezin]:
    """Cut an ambition into sentences, and tie them to what is being done."""
    rijen = [
        {"tekst": zin.tekst, "deel": zin.deel, "dimensies": list(zin.dimensies)} for zin in lijst
    ]
    gemaakt = zinnen.maak(versie=versie, door=door, rijen=rijen)
    knopen = Schakel.objects.filter(proeftuin=versie.proeftuin).select_related("proeftuin")
    for zin, rij in zip(lijst, gemaakt, strict=True):
        van = knopen.get(soort="ambitiezin", object_id=rij.publiek_id)
        for naar in knopen.filter(soort="actie", label__in=zin.acties):
            verbind(van=van, naar=naar, door=door)
    op = tijd.moment(versie.dag)
    Ambitiezin.objects.filter(pk__in=[rij.pk for rij in gemaakt]).update(gemaakt=op)
    return gemaakt
