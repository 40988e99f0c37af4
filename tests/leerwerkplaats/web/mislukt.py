"""A contribution whose class of data cannot be cleared up."""

from django.utils import timezone

from leerwerkplaats.web.bijdragen import Bewaartermijn
from leerwerkplaats.web.models import Hartslag


def _ruim(nu):
    Hartslag.objects.create(naam="half werk", moment=timezone.now())
    raise ValueError("geheim@voorbeeld.example")


def bewaartermijnen():
    return [Bewaartermijn("mislukt", "Iets", "1 dag", _ruim)]
