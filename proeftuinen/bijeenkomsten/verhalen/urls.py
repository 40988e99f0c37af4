"""Addresses of stories and films; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.bijeenkomsten.plan.urls import EEN
from proeftuinen.bijeenkomsten.verhalen import views

urlpatterns = [
    path(f"{EEN}onderdelen/<slug:odid>/verhaal/", views.verhaal, name="verhaal"),
    path(f"{EEN}onderdelen/<slug:odid>/film/", views.film, name="film"),
]
