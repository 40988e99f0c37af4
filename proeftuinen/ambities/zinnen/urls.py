"""Addresses of the sentences; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.ambities.zinnen import views

LIJST = "proeftuinen/<slug:pid>/ambitie/zinnen/"
EEN = f"{LIJST}<slug:azid>/"

urlpatterns = [
    path(LIJST, views.zinnen, name="ambitiezinnen"),
    path(f"{LIJST}nieuw/", views.nieuw, name="ambitiezin-nieuw"),
    path(f"{LIJST}knippen/", views.knippen, name="ambitiezinnen-knippen"),
    path(EEN, views.zin, name="ambitiezin"),
    path(f"{EEN}bewerken/", views.bewerken, name="ambitiezin-bewerken"),
    path(f"{EEN}verplaatsen/", views.verplaatsen, name="ambitiezin-verplaatsen"),
    path(f"{EEN}vervallen/", views.vervallen, name="ambitiezin-vervallen"),
    path(f"{EEN}terug/", views.terug, name="ambitiezin-terug"),
    path(f"{EEN}weg/", views.weghalen, name="ambitiezin-weghalen"),
]
