"""Addresses of lists of questions."""

from django.urls import path

from proeftuinen.monitoring.vragenlijsten import views, vraagviews

V = "proeftuinen/<slug:pid>/vragenlijsten/"
L = f"{V}<slug:vlid>/"
Q = f"{L}vraag/<slug:vrid>/"

urlpatterns = [
    path(V, views.vragenlijsten, name="vragenlijsten"),
    path(f"{V}nieuw/", views.vragenlijst_nieuw, name="vragenlijst-nieuw"),
    path(L, views.vragenlijst, name="vragenlijst"),
    path(f"{L}bewerken/", views.vragenlijst_bewerken, name="vragenlijst-bewerken"),
    path(f"{L}sluitdag/", views.vragenlijst_sluitdag, name="vragenlijst-sluitdag"),
    path(f"{L}openen/", views.vragenlijst_openen, name="vragenlijst-openen"),
    path(f"{L}weghalen/", views.vragenlijst_weghalen, name="vragenlijst-weghalen"),
    path(f"{L}vraag/nieuw/", vraagviews.lijstvraag_nieuw, name="lijstvraag-nieuw"),
    path(Q, vraagviews.lijstvraag_bewerken, name="lijstvraag-bewerken"),
    path(f"{Q}verplaatsen/", vraagviews.lijstvraag_verplaatsen, name="lijstvraag-verplaatsen"),
    path(f"{Q}weghalen/", vraagviews.lijstvraag_weghalen, name="lijstvraag-weghalen"),
]
