"""Addresses of the wall of what works here; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.ambities.verkennen import ophaalviews, views

LIJST = "proeftuinen/<slug:pid>/ambitie/werkt-al/"
VONDST = f"{LIJST}<slug:vnid>/"

urlpatterns = [
    path(LIJST, views.vondsten, name="vondsten"),
    path(f"{LIJST}nieuw/", views.nieuw, name="vondst-nieuw"),
    path(f"{LIJST}ophalen/", ophaalviews.ophalen, name="vondsten-ophalen"),
    path(VONDST, views.vondst, name="vondst"),
    path(f"{VONDST}bewerken/", views.bewerken, name="vondst-bewerken"),
    path(f"{VONDST}weghalen/", views.weghalen, name="vondst-weghalen"),
]
