"""That photos of the gallery went out of the house, so that they can be called back."""

from django.db import transaction
from django.utils import timezone

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.klok import vandaag
from proeftuinen.ambities.verbeelden.lezen import te_tonen
from proeftuinen.ambities.verbeelden.models import Verbeelding
from proeftuinen.bronnen.actions import NET_INGETROKKEN
from proeftuinen.bronnen.models import Foto, Verspreiding
from proeftuinen.traject.models import Proeftuin


@transaction.atomic
def verspreid(*, proeftuin: Proeftuin, door: Gebruiker | None, waar: str) -> int:
    """Note the photos of the chapter in this place; return how many lines that gave.

    Once a day for the same place, also when the photo stands in another chapter of it. What was
    withdrawn in the last hour counts too: the file may have been made just before.
    """
    nu, dag = timezone.now(), vandaag()
    in_galerij = Verbeelding.objects.filter(proeftuin=proeftuin).values("foto")
    net = Foto.objects.filter(
        proeftuin=proeftuin, personen__toestemming__ingetrokken_op__gt=nu - NET_INGETROKKEN
    )
    fotos = {
        pk
        for rijen in (te_tonen(proeftuin), net)
        for pk in rijen.filter(pk__in=in_galerij).values_list("pk", flat=True)
    }
    al = Verspreiding.objects.filter(proeftuin=proeftuin, waar=waar[:200], op__date=dag)
    nieuw = [
        Verspreiding(proeftuin=proeftuin, foto_id=pk, waar=waar[:200], op=nu, door=door)
        for pk in fotos - set(al.exclude(foto=None).values_list("foto", flat=True))
    ]
    return len(Verspreiding.objects.bulk_create(nieuw))
