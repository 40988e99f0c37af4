"""Addresses of post, included by proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.traject.post import rust, views

TUIN = "proeftuinen/<slug:pid>/"
BERICHT = f"{TUIN}post/<slug:bid>/"

urlpatterns = [
    path(f"{TUIN}post/", views.post, name="post"),
    path(BERICHT, views.bericht, name="bericht"),
    path(f"{BERICHT}bewerken/", views.bewerken, name="bericht-bewerken"),
    path(f"{BERICHT}versturen/", views.versturen, name="bericht-versturen"),
    path(f"{BERICHT}tegenhouden/", views.tegenhouden, name="bericht-tegenhouden"),
    path(f"{TUIN}mensen/uitnodigingen/<slug:uid>/rust/", rust.genodigde, name="genodigde-rust"),
]
