"""Addresses of this room."""

from django.urls import path

from casustafel.inzichten import views

C = "proeftuinen/<slug:pid>/casustafel/"
T = f"{C}<slug:tid>/"

urlpatterns = [
    path(f"{T}inzichten/nieuw/", views.inzicht_nieuw, name="inzicht-nieuw"),
    path(f"{C}inzichten/<slug:inid>/", views.inzicht, name="inzicht"),
    path(f"{C}inzichten/<slug:inid>/bewerken/", views.inzicht_bewerken, name="inzicht-bewerken"),
    path(f"{C}inzichten/<slug:inid>/nakijken/", views.inzicht_nakijken, name="inzicht-nakijken"),
    path(f"{C}inzichten/<slug:inid>/weg/", views.inzicht_weg, name="inzicht-weg"),
    path(f"{C}inzichten/<slug:inid>/delen/", views.inzicht_delen, name="inzicht-delen"),
    path(f"{C}inzichten/<slug:inid>/gemeente/", views.signaal_nieuw, name="signaal-nieuw"),
    path(
        f"{C}inzichten/<slug:inid>/gemeente/<slug:sgid>/",
        views.signaal_antwoord,
        name="signaal-antwoord",
    ),
]
