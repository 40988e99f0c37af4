"""Addresses of this room."""

from django.urls import path

from casustafel.rondes import views

C = "proeftuinen/<slug:pid>/casustafel/"
T = f"{C}<slug:tid>/"

urlpatterns = [
    path(f"{T}leiden/", views.leiden, name="leiden"),
    path(f"{T}leiden/ronde/", views.ronde_zetten, name="ronde-zetten"),
    path(f"{T}leiden/beurt/<slug:gid>/", views.beurt_zetten, name="beurt-zetten"),
    path(f"{T}scherm/", views.scherm, name="scherm"),
    path(f"{T}scherm/stand/", views.scherm_stand, name="scherm-stand"),
]
