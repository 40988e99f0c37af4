"""Addresses of answering: two without an account, the others in the place."""

from django.urls import path

from proeftuinen.monitoring.invullen import link, views

L = "proeftuinen/<slug:pid>/vragenlijsten/<slug:vlid>/"

urlpatterns = [
    path("vragenlijst/<str:token>/", link.met_code, name="lijst-invullen"),
    path("vragenlijst/voor-iedereen/<str:token>/", link.zonder_code, name="lijst-invullen-open"),
    path(f"{L}vragen/stellen/", views.vragen, name="vragenlijst-vragen"),
    path(f"{L}mijn/", views.mijn, name="vragenlijst-mijn"),
    path(f"{L}papier/", views.op_papier, name="vragenlijst-papier"),
    path(f"{L}papier/afdruk/", views.afdruk, name="vragenlijst-afdruk"),
]
