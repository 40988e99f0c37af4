"""Addresses of maps taken along and files taken in; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
