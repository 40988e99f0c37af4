"""Addresses of what lasts after the year."""

from django.urls import path

from proeftuinen.monitoring.transitie import bladviews, netwerkviews, tekenviews, toezegviews, views

V = "proeftuinen/<slug:pid>/verder/"
N = f"{V}netwerk/<slug:naid>/"
T = f"{V}toezeggingen/<slug:tzid>/"
H = f"{V}handtekeningen/"

urlpatterns = [
    path(f"{V}wat-blijft/", views.wat_blijft, name="wat-blijft"),
    path(f"{V}plan/", views.plan, name="borgingsplan"),
    path(f"{V}plan/vaststellen/", views.vaststellen, name="borgingsplan-vaststellen"),
    path(f"{V}plan/delen/", views.delen, name="borgingsplan-delen"),
    path(f"{V}netwerk/nieuw/", netwerkviews.nieuw, name="netwerkafspraak-nieuw"),
    path(N, netwerkviews.bewerken, name="netwerkafspraak"),
    path(f"{N}gekeken/", netwerkviews.gekeken, name="netwerkafspraak-gekeken"),
    path(f"{N}weghalen/", netwerkviews.weghalen, name="netwerkafspraak-weghalen"),
    path(f"{V}toezeggingen/nieuw/", toezegviews.nieuw, name="toezegging-nieuw"),
    path(T, toezegviews.bewerken, name="toezegging"),
    path(f"{T}antwoord/", toezegviews.antwoord, name="toezegging-antwoord"),
    path(f"{T}weghalen/", toezegviews.weghalen, name="toezegging-weghalen"),
    path(f"{H}nieuw/", tekenviews.nieuw, name="handtekening-nieuw"),
    path(f"{H}<slug:htid>/weghalen/", tekenviews.weghalen, name="handtekening-weghalen"),
    path(f"{V}twee-bladzijden/", bladviews.bladzijden, name="twee-bladzijden"),
    path(f"{V}twee-bladzijden/afdruk/", bladviews.afdruk, name="twee-bladzijden-afdruk"),
]
