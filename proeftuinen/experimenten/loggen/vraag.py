"""The question of every two weeks: how does it go? One mail to one person per experiment.

Asked is the trekker, or else the first of the group who has an address and is not at rest. The
link opens without signing in, and ends when it is answered, when it is old, or when the experiment
stopped. Nobody is reminded of anything else; who stays silent lets the experiment come to rest.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.db.models import Q, QuerySet
from django.db.models.functions import Coalesce
from django.template.loader import render_to_string
from django.urls import reverse

from leerwerkplaats.web.klok import dit_moment, vandaag
from leerwerkplaats.web.links import lees_token, maak_token
from proeftuinen.experimenten.bedenken.models import Experiment, Stand
from proeftuinen.experimenten.loggen import actions
from proeftuinen.experimenten.loggen.models import HoeGingHet, Logbericht, Logvraag
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.stilte import is_in_rust
from proeftuinen.traject.contracten import Postsoort
from proeftuinen.traject.post.actions import klaarzetten, laat_vervallen
from proeftuinen.traject.post.models import Bericht, Reden

SOORT = "logvraag"
LINKPLEK = "[hier komt de link]"
GELDIG = timedelta(days=42)
ONDERWERP = "Hoe gaat het met jullie experiment?"


def _tussen() -> timedelta:
    return timedelta(days=settings.LOGVRAAG_DAGEN)


def open_vragen() -> QuerySet[Logvraag]:
    """Return the questions that wait for an answer."""
    return Logvraag.objects.filter(gesloten_op=None)


def sluit(vragen: QuerySet[Logvraag], nu: datetime) -> None:
    """End these questions; what did not go yet does not go."""
    ids = list(vragen.filter(gesloten_op=None).values_list("publiek_id", flat=True))
    Logvraag.objects.filter(publiek_id__in=ids, gesloten_op=None).update(gesloten_op=nu)
    if ids:
        laat_vervallen(ids)


def sluit_oude(nu: datetime) -> None:
    """End the questions that are old, or of an experiment that does not run any more."""
    weg = Q(experiment__gearchiveerd_op__isnull=False) | Q(experiment__rust_op__isnull=False)
    for naam in ("afgerond_op", "geborgd_op", "gestopt_op"):
        weg |= Q(**{f"experiment__{naam}__isnull": False})
    sluit(open_vragen().filter(weg | Q(gevraagd_op__lte=nu - GELDIG)), nu)


def stel_vragen(nu: datetime) -> int:
    """Ask of each running experiment from which nothing was heard; return how many were asked."""
    sluit_oude(nu)
    return sum(_vraag(experiment, nu) for experiment in _stille(nu))


def _stille(nu: datetime) -> Iterator[Experiment]:
    dag, grens = vandaag(), nu - _tussen()
    lopend = Experiment.objects.met_stand(dag).filter(stand=Stand.LOOPT, gearchiveerd_op=None)
    stil = lopend.annotate(teken=Coalesce("laatste_teken", "gestart_op"))
    stil = stil.filter(teken__lte=dag - _tussen(), proeftuin__einde__gte=dag)
    stil = stil.filter(proeftuin__gearchiveerd_op=None)
    net_gevraagd = Logvraag.objects.filter(gevraagd_op__gt=grens).values("experiment")
    rijen = stil.exclude(pk__in=net_gevraagd).select_related(
        "proeftuin", "trekker__gebruiker", "trekker__proeftuin"
    )
    yield from rijen.order_by("pk")


def wie_gevraagd(experiment: Experiment) -> Contact | None:
    """Return whom to ask: the trekker, else the first of the group whom mail may reach."""
    leden = Contact.objects.filter(in_experimenten__experiment=experiment)
    leden = leden.select_related("gebruiker").order_by("in_experimenten__pk")
    mensen = ([experiment.trekker] if experiment.trekker else []) + list(leden)
    return next((wie for wie in mensen if wie.adres and not is_in_rust(wie)), None)


@transaction.atomic
def _vraag(experiment: Experiment, nu: datetime) -> bool:
    """Ask once; who was asked before without an answer gets the same link again."""
    wie = wie_gevraagd(experiment)
    if wie is None:
        return False
    sluit(open_vragen().filter(experiment=experiment).exclude(contact=wie), nu)
    vraag, _ = Logvraag.objects.update_or_create(
        experiment=experiment, contact=wie, gesloten_op=None, defaults={"gevraagd_op": nu}
    )
    context = {"wie": wie, "experiment": experiment, "link": LINKPLEK}
    bericht = klaarzetten(
        aan=wie.adres,
        soort=SOORT,
        onderwerp=ONDERWERP,
        tekst=render_to_string("proeftuinen/experimenten/loggen/vraag.txt", context),
        proeftuin=experiment.proeftuin,
        over_id=vraag.publiek_id,
    )
    return bericht is not None


def maak_adres(vraag: Logvraag) -> str:
    """Return the whole address of this question; it stands in no table."""
    token = maak_token(SOORT, vraag.publiek_id)
    return f"{settings.SITE_URL}{reverse('proeftuinen:logvraag', args=[token])}"


def vind(token: str) -> Logvraag | None:
    """Return the question that this token belongs to, open or not."""
    rijen = Logvraag.objects.select_related(
        "experiment__proeftuin", "contact__gebruiker", "contact__proeftuin"
    )
    return rijen.filter(publiek_id=lees_token(SOORT, token)).first()


def is_open(vraag: Logvraag) -> bool:
    """Tell whether this question can still be answered: by someone who is in the group now."""
    experiment = vraag.experiment
    over = (
        vraag.gesloten_op,
        experiment.gearchiveerd_op,
        experiment.rust_op,
        experiment.afgerond_op,
        experiment.geborgd_op,
        experiment.gestopt_op,
    )
    if any(over) or vraag.gevraagd_op + GELDIG <= dit_moment():
        return False
    in_groep = experiment.leden.filter(contact=vraag.contact_id).exists()
    return in_groep and not is_in_rust(vraag.contact)


@transaction.atomic
def beantwoord(*, vraag: Logvraag, hoe: str, tekst: str) -> Logbericht | None:
    """Turn the answer into an entry; None when someone answered already."""
    nu = dit_moment()
    rij = Logvraag.objects.filter(pk=vraag.pk, gesloten_op=None)
    if not rij.update(gesloten_op=nu, beantwoord_op=nu):
        return None
    gedaan = tekst or f"Op de vraag hoe het gaat was het antwoord: {HoeGingHet(hoe).label.lower()}."
    waarden = {"gedaan": gedaan, "hoe": hoe, "dag": vandaag()}
    return actions.maak(
        experiment=vraag.experiment,
        sleutel=f"vraag-{vraag.publiek_id}",
        inhoud=actions.Inhoud(waarden, [vraag.contact]),
        contact=vraag.contact,
    )


# As a kind of mail.


def _bezwaar(bericht: Bericht) -> str:
    """Over, answered, at rest, or now with another address: then it does not go."""
    vraag = Logvraag.objects.select_related(
        "experiment", "contact__gebruiker", "contact__proeftuin"
    )
    deze = vraag.filter(publiek_id=bericht.over_id).first()
    if deze is None:
        return Reden.VERVALLEN
    if is_in_rust(deze.contact):
        return Reden.STIL
    if deze.beantwoord_op:
        return Reden.BEANTWOORD
    heeft_adres = deze.contact.adres.lower() == bericht.aan
    return "" if is_open(deze) and heeft_adres else Reden.VERVALLEN


def _maak_af(bericht: Bericht) -> str:
    """Put the link in its place; where someone took the mark out, it comes below."""
    link = maak_adres(Logvraag.objects.get(publiek_id=bericht.over_id))
    if LINKPLEK in bericht.tekst:
        return bericht.tekst.replace(LINKPLEK, link)
    return f"{bericht.tekst}\n\nAntwoord hier:\n{link}"


LOGVRAAG = Postsoort("Hoe gaat het met een experiment", _bezwaar, _maak_af)
