"""What organisations contribute."""

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet

from leerwerkplaats.begrippen import Domein, Maatthema, Tuindeel
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.rijen import Rijen
from proeftuinen.mensen.organisaties import voorstellen
from proeftuinen.mensen.organisaties.models import (
    Organisatie,
    Samenvoeging,
    Wijzigingsvoorstel,
)
from proeftuinen.mensen.organisaties.werkbladen import werkbladen
from proeftuinen.traject.contracten import (
    Bewaartermijn,
    Doel,
    Hoofdstuk,
    Kaart,
    Lezer,
    Maat,
    Plek,
    Tab,
    Telkaart,
    Wissing,
)
from proeftuinen.traject.models import Proeftuin

__all__ = ["werkbladen"]

_MAP = "proeftuinen/mensen/organisaties"
_BEWAAR = timedelta(days=365)

UITLEG = {
    "voorstellen": "Wat je wilde wijzigen aan een organisatie die een andere proeftuin bijhoudt.",
    "samengevoegd": "Welke organisaties je samenvoegde.",
    "besloten voorstellen": "Voorstellen van anderen waarover jij besloot.",
    "organisaties met je adres": "Waar je adres staat, of waarvan je nakijkt of het nog klopt.",
}
MAATTHEMA = Maatthema.MEEDOEN
TUINDEEL = Tuindeel.GROND


def tabs() -> Sequence[Tab]:
    """Return the page of organisations, under the people."""
    return [
        Tab(
            "Organisaties",
            "proeftuinen:organisaties",
            Recht.ORGANISATIES_ZIEN,
            onder="Mensen",
            rang=20,
        )
    ]


def doelen() -> Sequence[Doel]:
    """Return where a knot can become an organisation."""
    return [Doel("Nieuwe organisatie", "proeftuinen:organisatie-nieuw", Recht.ORGANISATIES_BEHEREN)]


def spoorzinnen() -> Mapping[str, str]:
    """Say what one does to organisations."""
    return {
        "organisatie.gemaakt": "voegde een organisatie toe",
        "organisatie.ingelezen": "las organisaties in",
        "organisatie.gewijzigd": "wijzigde een organisatie",
        "organisatie.overgenomen": "nam een organisatie over uit de gemeente",
        "organisatie.weggehaald": "haalde een organisatie weg",
        "organisatie.voorgesteld": "stelde een wijziging van een organisatie voor",
        "organisatie.voorstel_afgewezen": "nam een voorstel voor een organisatie niet over",
        "organisatie.samengevoegd": "voegde twee organisaties samen",
        "organisatie.gescheiden": "maakte het samenvoegen van organisaties ongedaan",
        "organisatie.twee": "zei dat twee organisaties niet dezelfde zijn",
    }


def kaarten(proeftuin: Proeftuin, lezer: Lezer) -> Sequence[Telkaart]:
    """Return a card when others proposed something; for the rest it asks no attention."""
    if not lezer.mag(Recht.ORGANISATIES_BEHEREN):
        return []
    return [Telkaart([voorstellen.te_bekijken(proeftuin)], _kaart)]


def _kaart(aantal: int) -> Sequence[Kaart]:
    if not aantal:
        return []
    return [Kaart("Organisaties", f"{_MAP}/kaart.html", {"aantal": aantal}, Plek.REGEL, 20)]


def maten(proeftuin: Proeftuin) -> Sequence[Maat]:
    """Return how many organisations take part: in all, formal and informal, and by domein."""
    rijen = Organisatie.objects.van(proeftuin).order_by()
    geteld = list(rijen.values_list("domein", "formeel").annotate(Count("pk")))
    per_domein = {
        domein: sum(aantal for deel, _, aantal in geteld if deel == domein) for domein in Domein
    }
    formeel = sum(aantal for _, is_formeel, aantal in geteld if is_formeel)
    totaal = sum(per_domein.values())
    eenheid = "organisaties"
    return [
        Maat("Organisaties", totaal, eenheid, "die meedoen"),
        Maat("Formele organisaties", formeel, eenheid, "zorg, welzijn, gemeente"),
        Maat("Informele organisaties", totaal - formeel, eenheid, "van burgers"),
        *(
            Maat(
                f"Organisaties: {Domein(domein).label.lower()}",
                aantal,
                eenheid,
                "die meedoen, uit deze hoek",
            )
            for domein, aantal in per_domein.items()
        ),
    ]


def hoofdstuk(proeftuin: Proeftuin, lezer: Lezer) -> Hoofdstuk | None:
    """Return who takes part, as organisations by domein; never people."""
    if not lezer.mag(Recht.ORGANISATIES_ZIEN):
        return None
    rijen = list(Organisatie.objects.van(proeftuin).values_list("domein", "naam", "formeel"))
    if not rijen:
        return None
    groepen = [
        {
            "domein": domein.value,
            "label": domein.label,
            "namen": [naam for deel, naam, _ in rijen if deel == domein],
        }
        for domein in Domein
    ]
    formeel = sum(is_formeel for *_, is_formeel in rijen)
    inhoud = {
        "aantal": len(rijen),
        "formeel": formeel,
        "informeel": len(rijen) - formeel,
        "groepen": [groep for groep in groepen if groep["namen"]],
    }
    return Hoofdstuk("Wie er meedoen", f"{_MAP}/hoofdstuk.html", inhoud)


def neem_mee(gebruiker: Gebruiker) -> Mapping[str, Any]:
    """Return what this person proposed and merged, and where they are asked to look."""
    gedaan = Wijzigingsvoorstel.objects.filter(door=gebruiker).select_related("organisatie")
    besloten = Wijzigingsvoorstel.objects.filter(besloten_door=gebruiker)
    samen = Samenvoeging.objects.filter(door=gebruiker).select_related("van", "naar")
    return {
        "voorstellen": Rijen(gedaan, zeg=_zeg_voorstellen),
        "besloten voorstellen": Rijen(besloten.select_related("organisatie"), zeg=_zeg_besluiten),
        "samengevoegd": Rijen(samen, zeg=_zeg_samen),
        "organisaties met je adres": Rijen(_met_adres(gebruiker), zeg=lambda r: map(str, r)),
    }


def _met_adres(gebruiker: Gebruiker) -> QuerySet[Organisatie]:
    adres = gebruiker.email
    return Organisatie.objects.filter(Q(bevestig_email__iexact=adres) | Q(email__iexact=adres))


def _zeg_voorstellen(rijen: Iterable[Wijzigingsvoorstel]) -> list[dict[str, Any]]:
    return [
        {
            "organisatie": str(rij.organisatie),
            "voorstel": rij.waarden,
            "waarom": rij.toelichting,
            "besluit": rij.get_besluit_display(),
            "op": rij.gemaakt.isoformat(),
        }
        for rij in rijen
    ]


def _zeg_besluiten(rijen: Iterable[Wijzigingsvoorstel]) -> list[dict[str, Any]]:
    return [
        {
            "organisatie": str(rij.organisatie),
            "besluit": rij.get_besluit_display(),
            "op": rij.besloten_op.isoformat() if rij.besloten_op else "",
        }
        for rij in rijen
    ]


def _zeg_samen(rijen: Iterable[Samenvoeging]) -> list[dict[str, Any]]:
    return [{"van": str(rij.van), "naar": str(rij.naar), "op": rij.op.isoformat()} for rij in rijen]


def wat_weggaat(gebruiker: Gebruiker) -> Sequence[Wissing]:
    """Say what erasing this person does to organisations."""
    gedaan = Wijzigingsvoorstel.objects.filter(door=gebruiker)
    besloten = Wijzigingsvoorstel.objects.filter(besloten_door=gebruiker)
    samen = Samenvoeging.objects.filter(door=gebruiker)
    blijft = "Blijven staan, zonder je naam."
    return [
        Wissing("Voorstellen die je deed voor een organisatie", gedaan, blijft),
        Wissing("Voorstellen waarover jij besloot", besloten, blijft),
        Wissing("Organisaties die je samenvoegde", samen, blijft),
        Wissing("Je adres bij organisaties", _met_adres(gebruiker), "Gaat weg."),
    ]


def wis(gebruiker: Gebruiker) -> None:
    """Take the person's name and address off; organisations are no one's own."""
    Wijzigingsvoorstel.objects.filter(door=gebruiker).update(door=None)
    Wijzigingsvoorstel.objects.filter(besloten_door=gebruiker).update(besloten_door=None)
    Samenvoeging.objects.filter(door=gebruiker).update(door=None)
    _haal_adres_weg(gebruiker.email)


def _haal_adres_weg(adres: str) -> None:
    Organisatie.objects.filter(bevestig_email__iexact=adres).update(
        bevestig_email="", bevestiging_gevraagd_op=None
    )
    Organisatie.objects.filter(email__iexact=adres).update(email="")
    genoemd = Q(waarden__email__iexact=adres) | Q(was__email__iexact=adres)
    for voorstel in Wijzigingsvoorstel.objects.filter(genoemd):
        for waarden in (voorstel.waarden, voorstel.was):
            if str(waarden.get("email", "")).lower() == adres.lower():
                waarden["email"] = ""
        voorstel.save(update_fields=["waarden", "was"])


def bewaartermijnen() -> Sequence[Bewaartermijn]:
    """Return how long proposals stay after someone decided."""
    return [
        Bewaartermijn(
            naam="voorstellen",
            wat="Voorstellen om een organisatie te wijzigen, en wie ze deed",
            termijn="12 maanden nadat er is besloten",
            ruim=_ruim,
        )
    ]


def _ruim(nu: datetime) -> int:
    oud = Wijzigingsvoorstel.objects.filter(besloten_op__lt=nu - _BEWAAR)
    return oud.delete()[0]
