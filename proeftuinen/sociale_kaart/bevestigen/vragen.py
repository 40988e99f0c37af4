"""Asking: who is due, the mail, and the link in it, which works without an account.

The moment of asking stands in the organisation and in the token: once a newer question was sent,
or after sixty days, the link opens nothing. A reminder carries the same moment, so both links work.
"""

from datetime import datetime, timedelta

from django.conf import settings
from django.db.models import Exists, F, OuterRef, Q, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse

from leerwerkplaats.web.dagelijks import maanden_terug
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.links import lees_token, maak_token
from proeftuinen.mensen.organisaties.models import Organisatie, Wijzigingsvoorstel
from proeftuinen.sociale_kaart.bevestigd import MAANDEN
from proeftuinen.traject.contracten import Postsoort
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.post.actions import klaarzetten
from proeftuinen.traject.post.models import Bericht, Reden, Stilte

SOORT = "bevestiging"
HERINNERING = "bevestiging-weer"
LINKPLEK = "[hier komt de link]"
GELDIG = timedelta(days=60)
HERINNER_NA = timedelta(days=21)
PER_DAG = 100  # at most so many questions a day, so that a mail server is not flooded


def keeper_van(organisatie: Organisatie) -> Proeftuin | None:
    """Return the proeftuin that reads the answer: who made it while it runs, else one that does."""
    van = organisatie.gemaakt_in
    if van and van.einde >= vandaag():
        return van
    lopend = organisatie.proeftuinen.filter(einde__gte=vandaag())
    return lopend.order_by("start", "pk").first()


def _te_vragen() -> QuerySet[Organisatie]:
    """Return those with an address that may be mailed, in a place that still runs."""
    lopend = Proeftuin.objects.filter(organisaties=OuterRef("pk"), einde__gte=vandaag())
    stil = Stilte.objects.filter(adres=OuterRef("bevestig_email"))
    rijen = Organisatie.objects.filter(~Exists(stil), Exists(lopend), samengevoegd_in=None)
    return rijen.exclude(bevestig_email="").select_related("gemaakt_in").order_by("pk")


def zijn_aan_de_beurt(nu: datetime) -> QuerySet[Organisatie]:
    """Return who neither confirmed nor was asked in the last six months."""
    grens = maanden_terug(nu, MAANDEN)
    return _te_vragen().filter(
        Q(bevestigd_op=None) | Q(bevestigd_op__lte=grens),
        Q(bevestiging_gevraagd_op=None) | Q(bevestiging_gevraagd_op__lte=grens),
    )


def te_herinneren(nu: datetime) -> QuerySet[Organisatie]:
    """Return who was asked three weeks ago, said nothing since, and was not reminded yet."""
    gevraagd = OuterRef("bevestiging_gevraagd_op")
    antwoord = Wijzigingsvoorstel.objects.filter(
        organisatie=OuterRef("pk"), door=None, gemaakt__gte=gevraagd
    )
    herinnerd = Bericht.objects.filter(
        soort=HERINNERING, over_id=OuterRef("publiek_id"), gemaakt__gte=gevraagd
    )
    onbeantwoord = Q(bevestigd_op=None) | Q(bevestigd_op__lt=F("bevestiging_gevraagd_op"))
    return _te_vragen().filter(
        onbeantwoord,
        ~Exists(antwoord),
        ~Exists(herinnerd),
        bevestiging_gevraagd_op__lte=nu - HERINNER_NA,
        bevestiging_gevraagd_op__gt=nu - GELDIG + HERINNER_NA,
    )


def vraag_allen(nu: datetime) -> int:
    """Ask and remind who is due; return how many mails were put in the outbox."""
    aantal = 0
    for organisatie in zijn_aan_de_beurt(nu)[:PER_DAG]:
        raak = Organisatie.objects.filter(
            pk=organisatie.pk, bevestiging_gevraagd_op=organisatie.bevestiging_gevraagd_op
        )
        if raak.update(bevestiging_gevraagd_op=nu):
            aantal += _stuur(organisatie, SOORT)
    for organisatie in te_herinneren(nu)[:PER_DAG]:
        aantal += _stuur(organisatie, HERINNERING)
    return aantal


def houd_in(nu: datetime) -> None:
    """Count who is due as asked now: they hear of it in three weeks, as a reminder."""
    codes = list(zijn_aan_de_beurt(nu).values_list("pk", flat=True))
    Organisatie.objects.filter(pk__in=codes).update(bevestiging_gevraagd_op=nu)


def trek_links_in(nu: datetime) -> None:
    """End every link that was mailed: nobody knows which were answered or replaced since.

    Who did not answer counts as asked now, so that the reminder brings a new link. Who did keeps
    the moment, but for a second: enough for the old link to fit no longer.
    """
    houd_in(nu)
    gevraagd = Organisatie.objects.filter(
        bevestiging_gevraagd_op__gt=nu - GELDIG, bevestiging_gevraagd_op__lt=nu
    )
    antwoord = Wijzigingsvoorstel.objects.filter(
        organisatie=OuterRef("pk"), door=None, gemaakt__gte=OuterRef("bevestiging_gevraagd_op")
    )
    gaf = Q(bevestigd_op__gte=F("bevestiging_gevraagd_op")) | Exists(antwoord)
    gevraagd.filter(gaf).update(
        bevestiging_gevraagd_op=F("bevestiging_gevraagd_op") - timedelta(seconds=1)
    )
    gevraagd.exclude(gaf).update(bevestiging_gevraagd_op=nu)


def _stuur(organisatie: Organisatie, soort: str) -> bool:
    proeftuin = keeper_van(organisatie)
    if proeftuin is None:
        return False
    woorden = {
        "organisatie": organisatie,
        "proeftuin": proeftuin,
        "link": LINKPLEK,
        "weer": soort == HERINNERING,
    }
    tekst = render_to_string("proeftuinen/sociale_kaart/bevestigen/mail.txt", woorden)
    kop = "Nog eens: klopt" if soort == HERINNERING else "Klopt"
    bericht = klaarzetten(
        aan=organisatie.bevestig_email,
        soort=soort,
        onderwerp=f"{kop} wat er over {organisatie.naam} staat?",
        tekst=tekst,
        proeftuin=proeftuin,
        over_id=organisatie.publiek_id,
    )
    return bericht is not None


# The link.


def token_van(organisatie: Organisatie) -> str:
    """Return what stands in the link of the last question."""
    moment = organisatie.bevestiging_gevraagd_op
    seconden = int(moment.timestamp()) if moment else 0
    return maak_token(SOORT, f"{organisatie.publiek_id}-{seconden}")


def zoek(token: str, nu: datetime) -> Organisatie | None:
    """Return the organisation whose question this is, while the link works."""
    code, _, seconden = lees_token(SOORT, token).partition("-")
    if not code:
        return None
    organisatie = Organisatie.objects.filter(publiek_id=code, samengevoegd_in=None).first()
    gevraagd = organisatie.bevestiging_gevraagd_op if organisatie else None
    if gevraagd is None or seconden != str(int(gevraagd.timestamp())):
        return None
    return organisatie if gevraagd > nu - GELDIG else None


def _bezwaar(bericht: Bericht) -> str:
    """Answered by now, gone, or the address is no longer the one to ask: then it does not go."""
    organisatie = Organisatie.objects.filter(
        publiek_id=bericht.over_id, bevestig_email__iexact=bericht.aan, samengevoegd_in=None
    ).first()
    if organisatie is None:
        return Reden.DOET_NIET_MEE
    gevraagd, op = organisatie.bevestiging_gevraagd_op, organisatie.bevestigd_op
    if gevraagd is None or (op is not None and op >= gevraagd):
        return Reden.BEANTWOORD
    return ""


def _maak_af(bericht: Bericht) -> str:
    """Put the link in its place; where someone took the mark out, it comes below."""
    organisatie = Organisatie.objects.get(publiek_id=bericht.over_id)
    pad = reverse("proeftuinen:bevestigen", args=[token_van(organisatie)])
    link = f"{settings.SITE_URL}{pad}"
    if LINKPLEK in bericht.tekst:
        return bericht.tekst.replace(LINKPLEK, link)
    return f"{bericht.tekst}\n\nKijk het na op deze pagina:\n{link}"


def soorten() -> dict[str, Postsoort]:
    """Return both kinds of mail."""
    return {
        SOORT: Postsoort("Vraag of gegevens kloppen", _bezwaar, _maak_af),
        HERINNERING: Postsoort("Herinnering of gegevens kloppen", _bezwaar, _maak_af),
    }
