"""Addresses on getting in: the second lock, proving it again, sessions."""

from django.urls import path

from leerwerkplaats.gebruikers.beveiliging import views

urlpatterns = [
    path("slot/", views.slot, name="slot"),
]
