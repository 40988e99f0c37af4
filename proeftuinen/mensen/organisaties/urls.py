"""Addresses of organisations; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.mensen.organisaties import views

LIJST = "proeftuinen/<slug:pid>/organisaties/"
EEN = f"{LIJST}<slug:oid>/"

urlpatterns = [
    path(LIJST, views.lijst, name="organisaties"),
    path(EEN, views.organisatie, name="organisatie"),
]
