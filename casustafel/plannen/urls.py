"""Addresses of this room."""

from django.urls import path

from casustafel.plannen import views

C = "proeftuinen/<slug:pid>/casustafel/"
T = f"{C}<slug:tid>/"

urlpatterns = [
    path(f"{C}nieuw/", views.tafel_nieuw, name="tafel-nieuw"),
    path(T, views.tafel, name="tafel"),
    path(f"{T}bewerken/", views.tafel_bewerken, name="tafel-bewerken"),
    path(f"{T}gasten/", views.tafel_gasten, name="tafel-gasten"),
    path(f"{T}gasten/<slug:gid>/weg/", views.gast_weg, name="gast-weg"),
    path(f"{T}uitnodigen/", views.tafel_uitnodigen, name="tafel-uitnodigen"),
    path(f"{T}akkoord/", views.tafel_akkoord, name="tafel-akkoord"),
    path(f"{T}openen/", views.tafel_openen, name="tafel-openen"),
    path(f"{T}sluiten/", views.tafel_sluiten, name="tafel-sluiten"),
    path(f"{T}afzeggen/", views.tafel_afzeggen, name="tafel-afzeggen"),
    path(f"{T}wissen/", views.tafel_wissen, name="tafel-wissen"),
    path(f"{T}openingen/", views.tafel_openingen, name="tafel-openingen"),
]
