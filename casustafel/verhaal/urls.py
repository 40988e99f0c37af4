"""Addresses of this room."""

from django.urls import path

from casustafel.verhaal import schrijven, views

T = "proeftuinen/<slug:pid>/casustafel/<slug:tid>/"

urlpatterns = [
    path(f"{T}verhaal/", views.casus, name="casus"),
    path(f"{T}verhaal/schrijven/", schrijven.casus_schrijven, name="casus-schrijven"),
    path(f"{T}verhaal/aanbieden/", schrijven.casus_aanbieden, name="casus-aanbieden"),
    path(f"{T}verhaal/nakijken/", views.casus_nakijken, name="casus-nakijken"),
]
