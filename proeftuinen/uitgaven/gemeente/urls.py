"""Addresses of the joint pages of the municipality."""

from django.urls import path

from proeftuinen.uitgaven.gemeente import views

urlpatterns = [
    path("oogst/", views.oogst, name="gemeente-oogst"),
    path("oogst/rapport/", views.rapport, name="gemeente-rapport"),
]
