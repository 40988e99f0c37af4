"""Addresses of staying connected: look-backs, what keepers answer, and tips."""

from django.urls import path

from proeftuinen.monitoring.terugblik import nazichtviews, tipviews, views

V = "proeftuinen/<slug:pid>/verder/"
T = f"{V}terugblik/<slug:tbid>/"
TIP = f"{V}tips/<slug:tpid>/"

urlpatterns = [
    path("loopt-het-nog/<str:token>/", nazichtviews.antwoorden, name="nazicht-antwoorden"),
    path(f"{V}in-verbinding/", views.in_verbinding, name="in-verbinding"),
    path(T, views.terugblik, name="terugblik"),
    path(f"{T}beginnen/", views.beginnen, name="terugblik-beginnen"),
    path(f"{T}vervallen/", views.vervallen, name="terugblik-vervallen"),
    path(f"{T}conclusie/", views.conclusie, name="terugblik-conclusie"),
    path(f"{T}nazicht/<slug:nzid>/", nazichtviews.zelf_nakijken, name="nazicht"),
    path(f"{V}tips/", tipviews.alle_tips, name="tips"),
    path(f"{V}tips/geven/", tipviews.nieuw, name="tip-nieuw"),
    path(f"{V}tips/vragen/", tipviews.vragen, name="tips-vragen"),
    path(TIP, tipviews.bewerken, name="tip"),
    path(f"{TIP}kiezen/", tipviews.kiezen, name="tip-kiezen"),
    path(f"{TIP}weghalen/", tipviews.weghalen, name="tip-weghalen"),
]
