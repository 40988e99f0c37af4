"""Addresses of this room."""

from django.urls import path

from casustafel.blad import views

C = "proeftuinen/<slug:pid>/casustafel/"
T = f"{C}<slug:tid>/"

urlpatterns = [
    path(f"{T}aan-tafel/", views.aan_tafel, name="aan-tafel"),
]
