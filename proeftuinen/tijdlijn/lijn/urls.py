"""Addresses of the timeline."""

from django.urls import path

from proeftuinen.tijdlijn.lijn import views

TIJDLIJN = "proeftuinen/<slug:pid>/tijdlijn/"

urlpatterns = [path(TIJDLIJN, views.tijdlijn, name="tijdlijn")]
