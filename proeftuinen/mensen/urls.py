"""Addresses of contacts; `app_name` is set once, in proeftuinen/urls.py."""

from django.urls import path

from proeftuinen.mensen.views import contact, lijst, rust, zelf

MENSEN = "proeftuinen/<slug:pid>/mensen/"
CONTACT = f"{MENSEN}wie/<slug:ctid>/"

urlpatterns = [
    path("mijn/mensen/", zelf.mijn_plekken, name="mijn-plekken"),
    path(MENSEN, lijst.mensen, name="mensen"),
    path(f"{MENSEN}bestand/<slug:vorm>/", lijst.als_lijst, name="mensen-bestand"),
    path(f"{MENSEN}op-eigen-titel/", lijst.op_eigen_titel, name="op-eigen-titel"),
    path(f"{MENSEN}ik/", zelf.mijn_contact, name="mijn-contact"),
    path(f"{MENSEN}nieuw/", contact.nieuw, name="contact-nieuw"),
    path(CONTACT, contact.contact, name="contact"),
    path(f"{CONTACT}bewerken/", contact.bewerken, name="contact-bewerken"),
    path(f"{CONTACT}regelen/", contact.regelen, name="contact-regelen"),
    path(f"{CONTACT}weghalen/", contact.weghalen, name="contact-weg"),
    path(f"{CONTACT}rust/", rust.rust, name="contact-rust"),
    path(f"{CONTACT}overleden/", rust.overleden, name="contact-overleden"),
    path(f"{CONTACT}niet-overleden/", rust.niet_overleden, name="contact-niet-overleden"),
]
