"""Addresses of publishing and sharing editions."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
