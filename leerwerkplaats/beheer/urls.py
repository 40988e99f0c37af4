"""Addresses of the beheerder's pages."""

from django.urls import path

from leerwerkplaats.beheer import views

app_name = "beheer"
ACCOUNT = "accounts/<slug:code>/"

urlpatterns = [
    path("", views.staat, name="staat"),
    path("taken/<uuid:tid>/opnieuw/", views.taak_opnieuw, name="taak-opnieuw"),
    path("accounts/", views.accounts, name="accounts"),
    path(ACCOUNT, views.account, name="account"),
    path(f"{ACCOUNT}zetten/", views.account_zetten, name="account-zetten"),
    path(f"{ACCOUNT}wissen/", views.account_wissen, name="account-wissen"),
    path("wie-deed-wat/", views.spoor, name="spoor"),
]
