"""Addresses of the diary."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
