"""Addresses of the empty chairs; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.mensen.stoelen import views

STOELEN = "proeftuinen/<slug:pid>/mensen/wie-ontbreekt/"

urlpatterns = [
    path(STOELEN, views.stoelen, name="stoelen"),
    path(f"{STOELEN}bekeken/", views.bekeken, name="stoelen-bekeken"),
    path(f"{STOELEN}eigen/", views.toevoegen, name="stoel-toevoegen"),
    path(f"{STOELEN}besluiten/<slug:stbid>/zetten/", views.zetten, name="stoel-zetten"),
    path(f"{STOELEN}besluiten/<slug:stbid>/weg/", views.weghalen, name="stoel-weghalen"),
    path(f"{STOELEN}<slug:stoel>/niet-nodig/", views.niet_nodig, name="stoel-niet-nodig"),
    path(f"{STOELEN}<slug:stoel>/vervolg/", views.vervolg, name="stoel-vervolg"),
]
