"""Addresses of what is looked at again; `app_name` is set once, in kennisbank/urls.py."""

from django.urls import path

from kennisbank.nakijken import views

urlpatterns = [
    path("nakijken/", views.nakijken, name="nakijken"),
    path("<slug:slug>/bijhouden/", views.bijhouden, name="item-bijhouden"),
    path("<slug:slug>/nieuwe-tekst/", views.nieuwe_tekst, name="nieuwe-tekst"),
]
