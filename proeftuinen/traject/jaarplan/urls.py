"""Addresses of jaarplan, included by proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.traject.jaarplan import views

PLAN = "jaarplannen/<slug:jid>/"

urlpatterns = [
    path("proeftuinen/<slug:pid>/planning/bewaren/", views.bewaren, name="plan-bewaren"),
    path("jaarplannen/", views.lijst, name="jaarplannen"),
    path("jaarplannen/inlezen/", views.inlezen, name="jaarplan-inlezen"),
    path(PLAN, views.jaarplan, name="jaarplan"),
    path(f"{PLAN}bewerken/", views.bewerken, name="jaarplan-bewerken"),
    path(f"{PLAN}weggooien/", views.weggooien, name="jaarplan-weggooien"),
    path(f"{PLAN}delen/", views.delen, name="jaarplan-delen"),
    path(f"{PLAN}bestand/", views.bestand, name="jaarplan-bestand"),
]
