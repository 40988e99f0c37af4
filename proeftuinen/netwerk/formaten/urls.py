"""Addresses of taking along and taking in; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.netwerk.formaten import views
from proeftuinen.netwerk.formaten.inlezen import views as inlezen

NETWERK = "proeftuinen/<slug:pid>/netwerk/"

urlpatterns = [
    path(f"{NETWERK}meenemen/", views.meenemen, name="netwerk-meenemen"),
    path(f"{NETWERK}bestand/", views.bestand, name="netwerk-bestand"),
    path(f"{NETWERK}inlezen/", inlezen.inlezen, name="netwerk-inlezen"),
]
