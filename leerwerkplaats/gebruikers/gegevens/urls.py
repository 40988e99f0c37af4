"""Addresses on one's own data."""

from django.urls import path

from leerwerkplaats.gebruikers.gegevens import views

urlpatterns = [
    path("", views.account, name="account"),
    path("gegevens/", views.gegevens, name="gegevens"),
    path("gegevens/meenemen/", views.meenemen, name="meenemen"),
    path("gegevens/wissen/", views.wissen, name="wissen"),
    path("spoor/", views.spoor, name="spoor"),
]
