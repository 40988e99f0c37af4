"""Addresses of the joint pages of the municipality."""

from django.urls import URLPattern

urlpatterns: list[URLPattern] = []
