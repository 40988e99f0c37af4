"""Addresses of this room."""

from django.urls import path

from casustafel.plannen import gastviews, standviews, views

C = "proeftuinen/<slug:pid>/casustafel/"
T = f"{C}<slug:tid>/"

urlpatterns = [
    path(f"{C}nieuw/", views.tafel_nieuw, name="tafel-nieuw"),
    path(T, views.tafel, name="tafel"),
    path(f"{T}bewerken/", views.tafel_bewerken, name="tafel-bewerken"),
    path(f"{T}vraag/", views.tafel_vraag, name="tafel-vraag"),
    path(f"{T}gasten/", gastviews.tafel_gasten, name="tafel-gasten"),
    path(f"{T}gasten/<slug:gid>/weg/", gastviews.gast_weg, name="gast-weg"),
    path(f"{T}uitnodigen/", gastviews.tafel_uitnodigen, name="tafel-uitnodigen"),
    path(f"{T}akkoord/", gastviews.tafel_akkoord, name="tafel-akkoord"),
    path(f"{T}openen/", standviews.tafel_openen, name="tafel-openen"),
    path(f"{T}sluiten/", standviews.tafel_sluiten, name="tafel-sluiten"),
    path(f"{T}afzeggen/", standviews.tafel_afzeggen, name="tafel-afzeggen"),
    path(f"{T}wissen/", standviews.tafel_wissen, name="tafel-wissen"),
    path(f"{T}openingen/", standviews.tafel_openingen, name="tafel-openingen"),
]
