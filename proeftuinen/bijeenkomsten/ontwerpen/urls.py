"""Addresses of ready designs and templates; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
