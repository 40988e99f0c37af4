"""Addresses of publishing and sharing editions."""

from django.urls import path

from proeftuinen.uitgaven.delen import buiten, linkviews, views

UITGAVE = "proeftuinen/<slug:pid>/uitgaven/<slug:uid>/"
GEDEELD = "gedeeld/<str:token>/"

urlpatterns = [
    path(f"{UITGAVE}bestand/<slug:soort>/", views.bestand, name="uitgave-bestand"),
    path(f"{UITGAVE}uitbrengen/", views.uitbrengen, name="uitgave-uitbrengen"),
    path(f"{UITGAVE}intrekken/", views.intrekken, name="uitgave-intrekken"),
    path(f"{UITGAVE}delen/", linkviews.delen, name="uitgave-delen"),
    path(f"{UITGAVE}delen/nieuw/", linkviews.nieuw, name="deellink-nieuw"),
    path(f"{UITGAVE}delen/<slug:dlid>/stoppen/", linkviews.stoppen, name="deellink-stoppen"),
    path(GEDEELD, buiten.deellink, name="deellink"),
    path(f"{GEDEELD}lezen/", buiten.lezen, name="deellink-lezen"),
    path(f"{GEDEELD}bestand/<slug:soort>/", buiten.bestand, name="deellink-bestand"),
    path(f"{GEDEELD}beeld/<str:naam>/", buiten.beeld, name="deellink-beeld"),
]
