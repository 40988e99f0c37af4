"""Addresses of figures and differences; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.netwerk.cijfers import views

NETWERK = "proeftuinen/<slug:pid>/netwerk/"

urlpatterns = [
    path(f"{NETWERK}verschil/", views.verschil, name="netwerk-verschil"),
    path(f"{NETWERK}cijfers/", views.cijfers, name="netwerk-cijfers"),
]
