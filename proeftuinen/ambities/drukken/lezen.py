"""What may be printed for this reader: the ambition that holds, and the photo of its poster."""

from django.core.files.storage import default_storage
from django.http import Http404

from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import vandaag
from leerwerkplaats.web.pdf import Bestand
from proeftuinen.ambities.schrijven.models import Ambitie, Ambitieversie
from proeftuinen.bronnen.models import Foto
from proeftuinen.traject.contracten import Lezer
from proeftuinen.traject.models import Proeftuin


def te_lezen(proeftuin: Proeftuin, lezer: Lezer) -> Ambitieversie:
    """Return the ambition that holds; Http404 when there is none, or it is not shared with them."""
    versie = Ambitieversie.objects.filter(proeftuin=proeftuin).first()
    if versie is None or not (lezer.mag(Recht.AMBITIE_ZIEN) or is_gedeeld(proeftuin)):
        raise Http404
    versie.proeftuin = proeftuin
    return versie


def is_gedeeld(proeftuin: Proeftuin) -> bool:
    """Tell whether the municipality and the national programme may read it."""
    return Ambitie.objects.filter(proeftuin=proeftuin, gedeeld_op__isnull=False).exists()


def posterfoto(proeftuin: Proeftuin) -> Foto | None:
    """Return the photo of the poster, as long as everyone on it agrees."""
    mag = Foto.objects.te_gebruiken(proeftuin, vandaag())
    return mag.filter(pk__in=Ambitie.objects.filter(proeftuin=proeftuin).values("foto")).first()


def als_beeld(foto: Foto) -> Bestand:
    """Return the picture as a document takes it along."""
    with default_storage.open(foto.pad.name) as bron:
        return Bestand(bron.read())
