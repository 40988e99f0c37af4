"""Addresses of the ambition on paper; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.ambities.drukken import views

PAPIER = "proeftuinen/<slug:pid>/ambitie/papier/"

urlpatterns = [
    path(PAPIER, views.papier, name="ambitie-papier"),
    path(f"{PAPIER}foto/", views.kies_foto, name="ambitie-posterfoto"),
    path(f"{PAPIER}kaarten.pdf", views.zinkaarten, name="ambitie-kaarten"),
    path(f"{PAPIER}<slug:wat>.pdf", views.vel, name="ambitie-poster"),
    path("proeftuinen/<slug:pid>/ambitie/dia/", views.dia, name="ambitie-dia"),
]
