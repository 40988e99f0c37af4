"""Addresses of this room."""

from django.urls import path

from casustafel.drukken import views

C = "proeftuinen/<slug:pid>/casustafel/"
T = f"{C}<slug:tid>/"

urlpatterns = [
    path(f"{T}draaiboek.pdf", views.tafel_draaiboek, name="tafel-draaiboek"),
    path(f"{C}werkbladen.pdf", views.casus_werkbladen, name="casus-werkbladen"),
]
