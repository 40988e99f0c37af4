"""Addresses of this room."""

from django.urls import path

from casustafel.inzichten import signaalviews, terugblikviews, views

C = "proeftuinen/<slug:pid>/casustafel/"
T = f"{C}<slug:tid>/"
IN = f"{C}inzichten/<slug:inid>/"

urlpatterns = [
    path(f"{T}inzichten/nieuw/", views.inzicht_nieuw, name="inzicht-nieuw"),
    path(IN, views.inzicht, name="inzicht"),
    path(f"{IN}bewerken/", views.inzicht_bewerken, name="inzicht-bewerken"),
    path(f"{IN}nakijken/", views.inzicht_nakijken, name="inzicht-nakijken"),
    path(f"{IN}weg/", views.inzicht_weg, name="inzicht-weg"),
    path(f"{IN}delen/", views.inzicht_delen, name="inzicht-delen"),
    path(f"{IN}gemeente/", signaalviews.signaal_nieuw, name="signaal-nieuw"),
    path(f"{IN}gemeente/<slug:sgid>/", signaalviews.signaal_antwoord, name="signaal-antwoord"),
    path(f"{IN}gemeente/<slug:sgid>/weg/", signaalviews.signaal_weg, name="signaal-weg"),
    path("terugblik/<str:token>/", terugblikviews.terugblik, name="terugblik"),
]
