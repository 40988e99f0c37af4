"""Addresses of my network: one's own answers; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
