"""Addresses of consent and policy; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.mensen.bestuur import views

BESTUUR = "proeftuinen/<slug:pid>/bestuur/"
BELEID = f"{BESTUUR}beleid/"

urlpatterns = [
    path(BESTUUR, views.bestuur, name="bestuur"),
    path(f"{BESTUUR}afdruk/", views.bestuur_afdruk, name="bestuur-afdruk"),
    path(f"{BESTUUR}instemming/<slug:oid>/", views.instemming, name="instemming"),
    path(
        f"{BESTUUR}instemming/<slug:insid>/weghalen/",
        views.instemming_weghalen,
        name="instemming-weghalen",
    ),
    path(f"{BELEID}klaarzetten/", views.stukken_klaarzetten, name="beleid-klaarzetten"),
    path(f"{BELEID}nieuw/", views.beleidsstuk_nieuw, name="beleidsstuk-nieuw"),
    path(f"{BELEID}<slug:bsid>/", views.beleidsstuk, name="beleidsstuk"),
    path(f"{BELEID}<slug:bsid>/weghalen/", views.beleidsstuk_weghalen, name="beleidsstuk-weghalen"),
]
