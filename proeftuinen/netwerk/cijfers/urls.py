"""Addresses of figures and differences; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
