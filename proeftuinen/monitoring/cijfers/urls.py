"""Addresses of the figures."""

from django.urls import path

from proeftuinen.monitoring.cijfers import views

urlpatterns = [
    path("proeftuinen/<slug:pid>/cijfers/", views.cijfers, name="cijfers"),
    path("proeftuinen/<slug:pid>/cijfers/meenemen/", views.meenemen, name="cijfers-meenemen"),
]
