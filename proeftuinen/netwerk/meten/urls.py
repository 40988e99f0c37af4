"""Addresses of waves and paper; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.netwerk.meten.views import meting, papier, stand

LIJST = "proeftuinen/<slug:pid>/netwerk/metingen/"
METING = f"{LIJST}<slug:mtid>/"

urlpatterns = [
    path(LIJST, meting.metingen, name="metingen"),
    path(f"{LIJST}nieuw/", meting.meting_nieuw, name="meting-nieuw"),
    path(METING, meting.meting, name="meting"),
    path(f"{METING}bewerken/", meting.meting_bewerken, name="meting-bewerken"),
    path(f"{METING}weghalen/", meting.meting_weghalen, name="meting-weghalen"),
    path(f"{METING}openen/", stand.meting_openen, name="meting-openen"),
    path(f"{METING}sluiten/", stand.meting_sluiten, name="meting-sluiten"),
    path(f"{METING}heropenen/", stand.meting_heropenen, name="meting-heropenen"),
    path(f"{METING}vragen/", stand.meting_vraag_iedereen, name="meting-vraag-iedereen"),
    path(f"{METING}erbij/", stand.meting_plaats_erbij, name="meting-plaats-erbij"),
    path(f"{METING}gemist/<slug:gmid>/", stand.meting_gemist, name="meting-gemist"),
    path(f"{METING}bladen/", papier.meting_bladen, name="meting-bladen"),
    path(f"{METING}invoer/", papier.meting_invoer, name="meting-invoer"),
]
