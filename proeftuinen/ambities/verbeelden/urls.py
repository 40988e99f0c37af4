"""Addresses of the gallery; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.ambities.verbeelden import ophaalviews, projector, views

LIJST = "proeftuinen/<slug:pid>/ambitie/beelden/"
BEELD = f"{LIJST}<slug:vbid>/"

urlpatterns = [
    path(LIJST, views.verbeeldingen, name="verbeeldingen"),
    path(f"{LIJST}nieuw/", views.nieuw, name="verbeelding-nieuw"),
    path(f"{LIJST}ophalen/", ophaalviews.ophalen, name="verbeeldingen-ophalen"),
    path(f"{LIJST}galerij/", projector.galerij, name="galerij"),
    path(BEELD, views.verbeelding, name="verbeelding"),
    path(f"{BEELD}bewerken/", views.bewerken, name="verbeelding-bewerken"),
    path(f"{BEELD}weghalen/", views.weghalen, name="verbeelding-weghalen"),
    path(f"{BEELD}verplaatsen/", views.verplaatsen, name="verbeelding-verplaatsen"),
]
