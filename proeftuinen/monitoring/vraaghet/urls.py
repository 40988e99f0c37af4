"""Addresses of "Vraag het": in a place, and what other places ask."""

from django.urls import path

from proeftuinen.monitoring.vraaghet import antwoordviews, eldersviews, views

V = "proeftuinen/<slug:pid>/vraag-het/"
X = f"{V}<slug:hvid>/"
A = f"{X}antwoord/<slug:haid>/"
E = "proeftuinen/vragen/"

urlpatterns = [
    path(E, eldersviews.vragen, name="vragen-elders"),
    path(f"{E}<slug:hvid>/", eldersviews.vraag, name="vraag-elders"),
    path(
        f"{E}antwoord/<slug:haid>/bewerken/",
        eldersviews.antwoord_bewerken,
        name="vraag-elders-bewerken",
    ),
    path(
        f"{E}antwoord/<slug:haid>/weghalen/",
        eldersviews.antwoord_weghalen,
        name="vraag-elders-weghalen",
    ),
    path(V, views.lijst, name="vraag-het"),
    path(f"{V}nieuw/", views.nieuw, name="hulpvraag-nieuw"),
    path(X, views.een, name="hulpvraag"),
    path(f"{X}bewerken/", views.bewerken, name="hulpvraag-bewerken"),
    path(f"{X}weghalen/", views.weghalen, name="hulpvraag-weghalen"),
    path(f"{X}opgelost/", views.oplossen, name="hulpvraag-opgelost"),
    path(f"{A}bewerken/", antwoordviews.bewerken, name="hulpantwoord-bewerken"),
    path(f"{A}weghalen/", antwoordviews.weghalen, name="hulpantwoord-weghalen"),
    path(f"{A}helpt/", antwoordviews.helpt, name="hulpantwoord-helpt"),
]
