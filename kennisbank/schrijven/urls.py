"""Addresses of writing and publishing items; `app_name` is set once, in kennisbank/urls.py."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
