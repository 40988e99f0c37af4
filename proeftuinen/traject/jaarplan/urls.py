"""Addresses of jaarplan, included by proeftuinen/urls.py."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
