"""Addresses of meetings and their run sheet; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.bijeenkomsten.plan import views

LIJST = "proeftuinen/<slug:pid>/bijeenkomsten/"
EEN = f"{LIJST}<slug:bkid>/"

urlpatterns = [
    path(LIJST, views.lijst, name="bijeenkomsten"),
    path(EEN, views.bijeenkomst, name="bijeenkomst"),
]
