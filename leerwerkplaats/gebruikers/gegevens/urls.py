"""Addresses on one's own data."""

from django.urls import path

from leerwerkplaats.gebruikers.gegevens import views

urlpatterns = [
    path("", views.account, name="account"),
]
