"""Addresses of organisations; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.mensen.organisaties.views import dubbel, een, lijst, voorstel

LIJST = "proeftuinen/<slug:pid>/organisaties/"
EEN = f"{LIJST}<slug:oid>/"

# A public id has no vowels, so none of the words below can be one.
urlpatterns = [
    path(LIJST, lijst.lijst, name="organisaties"),
    path(f"{LIJST}nieuw/", een.nieuw, name="organisatie-nieuw"),
    path(f"{LIJST}gemeente/", lijst.gemeente, name="organisaties-gemeente"),
    path(f"{LIJST}voorstellen/", voorstel.lijst, name="organisatie-voorstellen"),
    path(f"{LIJST}voorstellen/<slug:wvid>/", voorstel.voorstel, name="organisatie-voorstel"),
    path(f"{LIJST}dubbel/", dubbel.dubbel, name="organisaties-dubbel"),
    path(f"{LIJST}dubbel/<slug:smid>/", dubbel.ongedaan, name="samenvoeging-ongedaan"),
    path(EEN, een.organisatie, name="organisatie"),
    path(f"{EEN}bewerken/", een.bewerken, name="organisatie-bewerken"),
    path(f"{EEN}weghalen/", een.weghalen, name="organisatie-weghalen"),
    path(f"{EEN}overnemen/", lijst.overnemen, name="organisatie-overnemen"),
]
