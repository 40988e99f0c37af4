"""Addresses of gaps in the network; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.netwerk.gaten import views

urlpatterns = [
    path("proeftuinen/<slug:pid>/netwerk/kansen/", views.kansen, name="netwerk-gaten"),
]
