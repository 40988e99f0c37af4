"""Addresses of this room."""

from django.urls import path

from casustafel.verhaal import views

C = "proeftuinen/<slug:pid>/casustafel/"
T = f"{C}<slug:tid>/"

urlpatterns = [
    path(f"{T}verhaal/", views.casus, name="casus"),
    path(f"{T}verhaal/schrijven/", views.casus_schrijven, name="casus-schrijven"),
    path(f"{T}verhaal/aanbieden/", views.casus_aanbieden, name="casus-aanbieden"),
    path(f"{T}verhaal/nakijken/", views.casus_nakijken, name="casus-nakijken"),
]
