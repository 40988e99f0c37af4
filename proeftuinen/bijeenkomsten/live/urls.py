"""Addresses of live; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import URLPattern

from proeftuinen.bijeenkomsten.live import leiden_urls

urlpatterns: list[URLPattern] = [*leiden_urls.urlpatterns]
