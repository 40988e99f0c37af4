"""Addresses of the set-up of an edition."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
