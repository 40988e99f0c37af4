"""Addresses of my network: one's own answers; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.netwerk.invullen import link, views

MIJN = "proeftuinen/<slug:pid>/netwerk/mijn/"
LINK = "netwerk/<str:token>/"

urlpatterns = [
    path(MIJN, views.mijn_netwerk, name="mijn-netwerk"),
    path(f"{MIJN}antwoord/", views.antwoord, name="mijn-netwerk-antwoord"),
    path(f"{MIJN}klaar/", views.klaar, name="mijn-netwerk-klaar"),
    path(f"{MIJN}iemand-ontbreekt/", views.gemist, name="mijn-netwerk-gemist"),
    path(LINK, link.netwerk, name="netwerk-link"),
    path(f"{LINK}antwoord/", link.antwoord, name="netwerk-link-antwoord"),
    path(f"{LINK}klaar/", link.klaar, name="netwerk-link-klaar"),
    path(f"{LINK}iemand-ontbreekt/", link.gemist, name="netwerk-link-gemist"),
]
