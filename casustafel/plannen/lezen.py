"""Reading tables from the outside: which there are, who sits at one, and who may do what."""

from collections.abc import Sequence

from django.db.models import Count, Q, QuerySet

from casustafel.plannen.models import Boom, Tafel, Tafelgast, Tafelstand, Vorm
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin


def tafels_van(proeftuin: Proeftuin) -> QuerySet[Tafel]:
    """Return the tables of a place with `aantal` guests, the latest day first."""
    rijen = Tafel.objects.van(proeftuin).select_related("proeftuin")
    return rijen.annotate(aantal=Count("gasten", distinct=True))


def gasten_van(tafel: Tafel) -> list[Tafelgast]:
    """Return who sits at a table, who leads and who brings the case first; one query."""
    rijen = tafel.gasten.exclude(contact__stand=Contact.Stand.OVERLEDEN)
    gasten = list(rijen.select_related("contact__gebruiker", "contact__organisatie"))
    eerst = (tafel.leider_id, tafel.inbrenger_id)
    for gast in gasten:
        gast.tafel = tafel
    return sorted(gasten, key=lambda gast: gast.contact_id not in eerst)


def ik_onder(gasten: Sequence[Tafelgast], lezer: Lezer) -> Tafelgast | None:
    """Return the reader among these guests, or None."""
    wie = lezer.gebruiker_id
    return next((gast for gast in gasten if wie and gast.contact.gebruiker_id == wie), None)


def brengt_in(tafel: Tafel, gast: Tafelgast | None) -> bool:
    """Tell whether this guest brings the case."""
    return gast is not None and gast.contact_id == tafel.inbrenger_id


def mag_leiden(tafel: Tafel, gast: Tafelgast | None) -> bool:
    """Tell whether this guest leads the table: its leader, and who brings the case."""
    return gast is not None and gast.contact_id in (tafel.leider_id, tafel.inbrenger_id)


def mag_openen(tafel: Tafel, gast: Tafelgast | None, lezer: Lezer) -> bool:
    """Tell whether this reader opens and closes: who leads, or a guest who plans tables."""
    plant = gast is not None and lezer.mag(Recht.CASUSTAFEL_PLANNEN)
    return plant or mag_leiden(tafel, gast)


def mag_uitnodigen(tafel: Tafel, gast: Tafelgast | None, lezer: Lezer) -> bool:
    """Tell whether this reader chooses who sits there.

    Until it opens that is the team too; from then on only who is at the table lets others in.
    """
    if tafel.stand == Tafelstand.GEPLAND:
        return lezer.mag(Recht.CASUSTAFEL_PLANNEN) or mag_leiden(tafel, gast)
    return tafel.stand == Tafelstand.OPEN and mag_openen(tafel, gast, lezer)


def mag_wissen(tafel: Tafel, gast: Tafelgast | None, lezer: Lezer) -> bool:
    """Tell whether this reader may end all that was written: also who may not read it."""
    return brengt_in(tafel, gast) or lezer.mag(Recht.CASUSTAFEL_BEHEREN)


def wacht_op_vrijgave(tafel: Tafel) -> bool:
    """Tell whether a written case still waits for the second person who looks at it."""
    if tafel.vorm != Vorm.GESCHREVEN:
        return False
    vrij = Tafel.objects.filter(pk=tafel.pk, casus__vrijgegeven_op__isnull=False)
    return not vrij.exists()


def heeft_verhaal(tafel: Tafel) -> bool:
    """Tell whether someone began to write a case for it."""
    return Tafel.objects.filter(pk=tafel.pk, casus__isnull=False).exists()


def vrije_bomen(proeftuin: Proeftuin) -> list[Boom]:
    """Return the trees that no living table of this place has, else all, the least used first."""
    rijen = Tafel.objects.van(proeftuin).order_by().values("boom")
    leeft = Count("pk", filter=Q(gewist_op=None, afgezegd_op=None))
    bezet = {
        rij["boom"]: (rij["leeft"], rij["ooit"])
        for rij in rijen.annotate(leeft=leeft, ooit=Count("pk"))
    }
    alle = sorted(Boom, key=lambda boom: bezet.get(boom.value, (0, 0)))
    return [boom for boom in alle if not bezet.get(boom.value, (0, 0))[0]] or alle


def is_geweest(tafel: Tafel) -> bool:
    """Tell whether its day is over."""
    return tafel.dag < vandaag()
