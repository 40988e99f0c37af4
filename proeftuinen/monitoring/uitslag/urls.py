"""Addresses of results."""

from django.urls import path

from proeftuinen.monitoring.uitslag import views

L = "proeftuinen/<slug:pid>/vragenlijsten/<slug:vlid>/"

urlpatterns = [
    path(f"{L}uitslag/", views.uitslag, name="uitslag"),
    path(f"{L}sluiten/", views.sluiten, name="vragenlijst-sluiten"),
    path(f"{L}heropenen/", views.heropenen, name="vragenlijst-heropenen"),
    path("proeftuinen/<slug:pid>/vergelijken/", views.meetellen, name="uitslag-meetellen"),
    path("landelijk/vergelijken/", views.over_plekken, name="landelijk-vergelijken"),
    path(f"{L}antwoorden/<slug:lvid>/", views.open_antwoorden, name="open-antwoorden"),
]
