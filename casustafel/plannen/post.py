"""Mail about a table: that there is one, when and where, and how one behaves there.

Never a word of the case, its question or its tree. Nobody at rest gets any; of a burst of changes
one letter goes.
"""

from collections.abc import Iterable, Sequence
from datetime import timedelta

from django.conf import settings
from django.template.loader import render_to_string

from casustafel.plannen.huisregels import REGELS
from casustafel.plannen.models import Tafel, Tafelgast
from casustafel.plannen.spoor import spoor
from casustafel.plannen.waar import zeg_waar, zeg_wanneer
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.dagen import zeg_dag
from leerwerkplaats.web.klok import dit_moment
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import Postsoort
from proeftuinen.traject.post.actions import klaarzetten, laat_vervallen
from proeftuinen.traject.post.models import Bericht, Reden

SOORT, SOORT_AF, SOORT_EINDE = "casustafel", "casustafel-af", "casustafel-einde"
_MAP = "casustafel/plannen"
_EVEN = timedelta(minutes=5)
"""Changes of so long become one letter."""


def wanneer_en_waar(tafel: Tafel) -> tuple[str, str]:
    """Return what the letter says of when and where."""
    return zeg_wanneer(tafel), zeg_waar(tafel)


def stuur_uitnodigingen(*, tafel: Tafel, gasten: Iterable[Tafelgast], door: Gebruiker) -> int:
    """Invite who was not invited yet and can be; each once. Return how many letters wait."""
    aantal = 0
    for gast in gasten:
        if gast.contact.adres and _claim(gast):
            onderwerp = f"Uitnodiging: casustafel op {zeg_dag(tafel.dag)}"
            aantal += _brief(tafel, gast, SOORT, onderwerp, "uitnodiging.txt", door) is not None
    if aantal:
        spoor("casustafel.uitgenodigd", tafel, door)
    return aantal


def _claim(gast: Tafelgast) -> bool:
    """Of two who press at the same moment one sends."""
    vrij = Tafelgast.objects.filter(pk=gast.pk, uitgenodigd_op=None)
    return bool(vrij.update(uitgenodigd_op=dit_moment()))


def vertel_wijziging(*, tafel: Tafel, door: Gebruiker) -> None:
    """Tell who was invited of another day, hour or place."""
    onderwerp = f"Gewijzigd: casustafel op {zeg_dag(tafel.dag)}"
    for gast in _uitgenodigd(tafel):
        _brief(tafel, gast, SOORT, onderwerp, "gewijzigd.txt", door, wacht=_EVEN)


def vertel_afzegging(*, tafel: Tafel, door: Gebruiker) -> None:
    """Tell who was invited that it is called off; what still waits does not go."""
    onderwerp = f"Gaat niet door: casustafel op {zeg_dag(tafel.dag)}"
    gasten = _uitgenodigd(tafel)
    laat_vervallen([gast.publiek_id for gast in gasten])
    for gast in gasten:
        _brief(tafel, gast, SOORT_AF, onderwerp, "afgezegd.txt", door)


def laat_gaan_met(gasten: Sequence[Tafelgast]) -> None:
    """Hold what waits for who does not sit there any more."""
    laat_vervallen([gast.publiek_id for gast in gasten])


def waarschuw(*, tafel: Tafel) -> bool:
    """Tell who brought the case that its texts end in a week; tell whether a letter waits."""
    wie = tafel.inbrenger
    gast = tafel.gasten.filter(contact=wie).first() if wie else None
    if gast is None or not wie.adres:
        return False
    onderwerp = f"Een casustafel wordt gewist op {zeg_dag(tafel.wissen_op)}"
    gast.contact = wie
    return _brief(tafel, gast, SOORT_EINDE, onderwerp, "einde.txt", None) is not None


def _uitgenodigd(tafel: Tafel) -> list[Tafelgast]:
    rijen = tafel.gasten.exclude(uitgenodigd_op=None).select_related("contact__gebruiker")
    return [gast for gast in rijen if gast.contact.adres]


def _brief(
    tafel: Tafel,
    gast: Tafelgast,
    soort: str,
    onderwerp: str,
    sjabloon: str,
    door: Gebruiker | None,
    wacht: timedelta = timedelta(0),
) -> Bericht | None:
    context = {
        "wie": gast.contact,
        "proeftuin": tafel.proeftuin,
        "door": door,
        "wanneer": zeg_wanneer(tafel),
        "waar": zeg_waar(tafel),
        "wissen_op": zeg_dag(tafel.wissen_op),
        "regels": REGELS,
        "link": f"{settings.SITE_URL}{tafel.get_absolute_url()}",
    }
    return klaarzetten(
        aan=gast.contact.adres,
        soort=soort,
        onderwerp=onderwerp,
        tekst=render_to_string(f"{_MAP}/{sjabloon}", context),
        proeftuin=tafel.proeftuin,
        over_id=gast.publiek_id,
        door=door,
        wacht=wacht,
        bundel=f"{SOORT}-{gast.publiek_id}" if soort == SOORT else "",
    )


# As kinds of mail.


def _bezwaar(bericht: Bericht) -> str:
    """Gone from the table, called off, over, at rest, or with another address now."""
    gast = _gast_bij(bericht)
    if gast is None or gast.tafel.is_voorbij:
        return Reden.VERVALLEN
    if (gast.tafel.afgezegd_op is not None) != (bericht.soort == SOORT_AF):
        return Reden.VERVALLEN
    if gast.contact.stand != Contact.Stand.GEWOON:
        return Reden.STIL
    return "" if gast.contact.adres.lower() == bericht.aan else Reden.VERVALLEN


def _bezwaar_einde(bericht: Bericht) -> str:
    """The same, also of a table that was called off; only to who brings the case."""
    gast = _gast_bij(bericht)
    if gast is None or gast.tafel.is_voorbij or gast.tafel.inbrenger_id != gast.contact_id:
        return Reden.VERVALLEN
    if gast.contact.stand != Contact.Stand.GEWOON:
        return Reden.STIL
    return "" if gast.contact.adres.lower() == bericht.aan else Reden.VERVALLEN


def _gast_bij(bericht: Bericht) -> Tafelgast | None:
    rijen = Tafelgast.objects.select_related("tafel", "contact__gebruiker")
    return rijen.filter(publiek_id=bericht.over_id).first()


POSTSOORTEN = {
    SOORT: Postsoort("Uitnodiging voor een casustafel", _bezwaar),
    SOORT_AF: Postsoort("Afzegging van een casustafel", _bezwaar),
    SOORT_EINDE: Postsoort("Een casustafel wordt gewist", _bezwaar_einde),
}
