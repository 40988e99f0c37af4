"""Addresses of meetings and their run sheet; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.bijeenkomsten.plan import views

LIJST = "proeftuinen/<slug:pid>/bijeenkomsten/"
EEN = f"{LIJST}<slug:bkid>/"

urlpatterns = [
    path(LIJST, views.bijeenkomsten, name="bijeenkomsten"),
    path(f"{LIJST}nieuw/", views.nieuw, name="bijeenkomst-nieuw"),
    path(EEN, views.bijeenkomst, name="bijeenkomst"),
    path(f"{EEN}bewerken/", views.bewerken, name="bijeenkomst-bewerken"),
    path(f"{EEN}afzeggen/", views.afzeggen, name="bijeenkomst-afzeggen"),
    path(f"{EEN}weer-plannen/", views.weer_plannen, name="bijeenkomst-weer-plannen"),
    path(f"{EEN}weghalen/", views.weghalen, name="bijeenkomst-weghalen"),
]
