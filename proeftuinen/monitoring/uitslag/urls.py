"""Addresses of results."""

from django.urls import path

from proeftuinen.monitoring.uitslag import views

L = "proeftuinen/<slug:pid>/vragenlijsten/<slug:vlid>/"

urlpatterns = [
    path(f"{L}uitslag/", views.uitslag, name="uitslag"),
    path(f"{L}sluiten/", views.sluiten, name="vragenlijst-sluiten"),
    path(f"{L}heropenen/", views.heropenen, name="vragenlijst-heropenen"),
    path(f"{L}antwoorden/<slug:lvid>/", views.open_antwoorden, name="open-antwoorden"),
]
