"""Addresses of talks about the ladder; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
