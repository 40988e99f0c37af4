"""Addresses of files that are being made, included by traject/urls.py."""

from django.urls import path

from proeftuinen.traject.opdrachten import views

OPDRACHT = "proeftuinen/<slug:pid>/bestanden/<slug:opid>/"

urlpatterns = [
    path(OPDRACHT, views.opdracht, name="opdracht"),
    path(f"{OPDRACHT}ophalen/", views.bestand, name="opdracht-bestand"),
    path(f"{OPDRACHT}opnieuw/", views.opnieuw, name="opdracht-opnieuw"),
]
