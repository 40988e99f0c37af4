"""Addresses of taking in lists of people; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.mensen.inlezen import views

INLEZEN = "proeftuinen/<slug:pid>/mensen/inlezen/"

urlpatterns = [
    path(INLEZEN, views.inlezen, name="inlezen"),
    path(f"{INLEZEN}voorbeeld/", views.inlezen_voorbeeld, name="inlezen-voorbeeld"),
    path(f"{INLEZEN}lijst/<slug:inid>/", views.inleesronde, name="inleesronde"),
    path(f"{INLEZEN}lijst/<slug:inid>/weg/", views.inleesronde_weg, name="inleesronde-weg"),
]
