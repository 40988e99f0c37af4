"""Addresses of the red thread."""

from django.urls import path

from proeftuinen.rode_draad import views

urlpatterns = [
    path("proeftuinen/<slug:pid>/draad/<slug:kid>/", views.schakel, name="schakel"),
    path("proeftuinen/<slug:pid>/draad/<slug:kid>/leggen/", views.leggen, name="draad-leggen"),
]
