"""Addresses of writing the ambition; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path, register_converter

from proeftuinen.ambities.delen import Deel
from proeftuinen.ambities.schrijven import meedoen, reageren, teksten, versies, views


class Deelpad:
    """One of the four parts, as it stands in an address."""

    regex = "|".join(Deel.values)

    def to_python(self, value: str) -> Deel:
        """Return the part."""
        return Deel(value)

    def to_url(self, value: str) -> str:
        """Return its value."""
        return Deel(value).value


register_converter(Deelpad, "ambitiedeel")

LIJST = "proeftuinen/<slug:pid>/ambitie/schrijven/"
DEEL = f"{LIJST}deel/<ambitiedeel:deel>/"
TEKST = f"{LIJST}tekst/<slug:vsid>/"
REACTIE = f"{LIJST}reactie/<slug:rcid>/"

urlpatterns = [
    path(LIJST, views.schrijven, name="ambitie-schrijven"),
    path(DEEL, views.deel_los, name="ambitiedeel"),
    path(f"{DEEL}bouwsteen/", teksten.bouwsteen_nieuw, name="bouwsteen-nieuw"),
    path(f"{DEEL}ophalen/", teksten.bouwstenen_ophalen, name="bouwstenen-ophalen"),
    path(f"{DEEL}tekst/", teksten.voorstel_nieuw, name="voorstel-nieuw"),
    path(
        f"{LIJST}bouwsteen/<slug:bwid>/weg/", teksten.bouwsteen_weghalen, name="bouwsteen-weghalen"
    ),
    path(TEKST, teksten.voorstel, name="voorstel"),
    path(f"{TEKST}weg/", teksten.voorstel_weghalen, name="voorstel-weghalen"),
    path(f"{TEKST}kiezen/", teksten.voorstel_kiezen, name="voorstel-kiezen"),
    path(f"{LIJST}vergelijken/", versies.vergelijken, name="voorstellen-vergelijken"),
    path(f"{LIJST}reactie/", reageren.reactie_nieuw, name="reactie-nieuw"),
    path(f"{REACTIE}bewerken/", reageren.reactie_bewerken, name="reactie-bewerken"),
    path(f"{REACTIE}verwerkt/", reageren.reactie_verwerkt, name="reactie-verwerkt"),
    path(f"{REACTIE}weg/", reageren.reactie_weghalen, name="reactie-weghalen"),
    path(f"{LIJST}akkoord/", meedoen.akkoord, name="akkoord"),
    path(f"{LIJST}akkoord/noteren/", meedoen.akkoord_noteren, name="akkoord-noteren"),
    path(f"{LIJST}vaststellen/", versies.vaststellen, name="ambitie-vaststellen"),
    path(f"{LIJST}versies/", versies.ambitieversies, name="ambitieversies"),
    path(f"{LIJST}versies/<slug:avid>/", versies.ambitieversie, name="ambitieversie"),
]
