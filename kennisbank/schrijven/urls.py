"""Addresses of writing and publishing items; `app_name` is set once, in kennisbank/urls.py."""

from django.urls import path

from kennisbank.schrijven.views import bijlagen, concept, landelijk, plank, stand, versies

urlpatterns = [
    path("landelijk/voordrachten/", landelijk.voordrachten, name="voordrachten"),
    path("planken/<slug:plid>/", plank.plank, name="plank"),
    path("planken/<slug:plid>/nieuw/", plank.nieuw, name="item-nieuw"),
    path("<slug:slug>/bewerken/", concept.bewerken, name="item-bewerken"),
    path("<slug:slug>/concept/", concept.concept, name="concept"),
    path("<slug:slug>/concept/aanbieden/", concept.aanbieden, name="concept-aanbieden"),
    path("<slug:slug>/concept/vaststellen/", concept.vaststellen, name="concept-vaststellen"),
    path("<slug:slug>/concept/terugsturen/", concept.terugsturen, name="concept-terugsturen"),
    path("<slug:slug>/concept/weg/", concept.weg, name="concept-weg"),
    path("<slug:slug>/versies/", versies.versies, name="item-versies"),
    path("<slug:slug>/versies/<int:nummer>/", versies.versie, name="item-versie"),
    path("<slug:slug>/nagekeken/", stand.nagekeken, name="item-nagekeken"),
    path("<slug:slug>/terugtrekken/", stand.terugtrekken, name="item-terugtrekken"),
    path("<slug:slug>/weghalen/", stand.weghalen, name="item-weghalen"),
    path("<slug:slug>/bijlagen/nieuw/", bijlagen.nieuw, name="bijlage-nieuw"),
    path("<slug:slug>/bijlagen/<slug:bjid>/weg/", bijlagen.weg, name="bijlage-weg"),
    path("<slug:slug>/voordragen/", landelijk.voordragen, name="item-voordragen"),
    path("<slug:slug>/overnemen/", landelijk.overnemen_view, name="item-overnemen"),
]
