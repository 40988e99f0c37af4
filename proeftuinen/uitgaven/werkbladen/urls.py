"""Addresses of taking everything out as tables."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
