"""Addresses of this room."""

from django.urls import path

from casustafel.overzicht import views

C = "proeftuinen/<slug:pid>/casustafel/"

urlpatterns = [
    path(C, views.casustafels, name="casustafels"),
    path(f"{C}inzichten/", views.inzichten, name="inzichten"),
]
