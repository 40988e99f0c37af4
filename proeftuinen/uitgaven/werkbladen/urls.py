"""Addresses of taking everything out as tables."""

from django.urls import path

from proeftuinen.uitgaven.werkbladen import views

urlpatterns = [
    path("proeftuinen/<slug:pid>/alles-meenemen/", views.meenemen, name="alles-meenemen"),
]
