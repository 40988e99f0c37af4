"""Addresses of this room."""

from django.urls import path

from casustafel.melden import views

C = "proeftuinen/<slug:pid>/casustafel/"
T = f"{C}<slug:tid>/"

urlpatterns = [
    path(f"{T}herkend/", views.tafel_herkend, name="tafel-herkend"),
    path(f"{C}inzichten/<slug:inid>/herkend/", views.inzicht_herkend, name="inzicht-herkend"),
    path(f"{C}meldingen/", views.meldingen, name="meldingen"),
    path(f"{C}meldingen/<slug:mdid>/", views.melding, name="melding"),
]
