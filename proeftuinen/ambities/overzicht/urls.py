"""Addresses of the ambition as a whole; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.ambities.overzicht import views, zaalviews

AMBITIE = "proeftuinen/<slug:pid>/ambitie/"

urlpatterns = [
    path(AMBITIE, views.ambitie, name="ambitie"),
    path(f"{AMBITIE}lezen/", views.lezen, name="ambitie-lezen"),
    path(f"{AMBITIE}zaal/", zaalviews.zaalvraag, name="zaalvraag-nieuw"),
    path(f"{AMBITIE}delen/", views.delen, name="ambitie-delen"),
]
