"""An experiment in which every field holds a canary: what others may see of it, and what not."""

from typing import Any

from django.utils import timezone

from leerwerkplaats.web.klok import vandaag
from proeftuinen.bronnen.models import Citaat, Foto
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.borgen.models import Afspraak, Borging
from proeftuinen.experimenten.leren.models import Ronde
from proeftuinen.experimenten.loggen.models import Aanmoediging, Logbericht
from proeftuinen.experimenten.opbrengst.models import Bevestiging, Bewijs, Opbrengst
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin
from tests.proeftuinen.experimenten.maak import maak_experiment, maak_lid

OPEN = (
    *("titel", "wat", "verwachting", "wie", "eerste-stap", "aansluiten", "advies"),
    *("geleerd", "opbrengst-wie", "opbrengst-wat", "betekenis", "borging-wie", "borging"),
)
"""What others see."""
DICHT = (
    *("trekker", "trekker-mail", "lid", "hulp", "gestopt", "gedaan", "gezien", "verrast"),
    *("bewijs", "citaat", "foto", "aanmoediging", "borger", "afspraak-met", "afspraak-wat"),
    *("bevestiger", "bevestiger-mail", "toelichting", "gebeurd", "proberen", "stap-herkomst"),
)
"""What stays with the group."""


def kanarie(wat: str) -> str:
    """Return the text that stands in this field."""
    return f"kanarie-{wat}-dicht" if wat in DICHT else f"kanarie-{wat}-open"


def _contact(tuin: Proeftuin, wat: str) -> Contact:
    velden = {"naam": kanarie(wat), "email": f"{kanarie(wat)}-mail@voorbeeld.example"}
    return Contact.objects.create(proeftuin=tuin, zicht="naam", **velden)


def vol_experiment(
    tuin: Proeftuin, door: Any, *, gedeeld: bool = True, **velden: Any
) -> Experiment:
    """Lay an experiment with everything that an experiment can have."""
    dag = vandaag()
    deze = maak_experiment(
        tuin,
        titel=kanarie("titel"),
        wat=kanarie("wat"),
        verwachting=kanarie("verwachting"),
        voor_wie=["inwoners"],
        dimensies=["sociaal", "zingeving"],
        palliatieve_fasen=["nazorg"],
        wie=kanarie("wie"),
        eerste_stap=kanarie("eerste-stap"),
        aansluiten=kanarie("aansluiten"),
        hulp_nodig=kanarie("hulp"),
        waarom_gestopt=kanarie("gestopt"),
        advies=kanarie("advies"),
        herkomst=kanarie("stap-herkomst"),
        trekker=_contact(tuin, "trekker"),
        gestart_op=dag,
        laatste_teken=dag,
        gepubliceerd_op=timezone.now() if gedeeld else None,
        door=door,
        **velden,
    )
    maak_lid(deze, _contact(tuin, "lid"))
    citaat = Citaat.objects.create(proeftuin=tuin, tekst=kanarie("citaat"), rol="naaste", door=door)
    foto = Foto.objects.create(
        pad="fotos/dicht.jpg",
        bytes=1,
        proeftuin=tuin,
        beschrijving=kanarie("foto"),
        niemand_herkenbaar=True,
        breedte=1,
        hoogte=1,
    )
    bericht = Logbericht.objects.create(
        experiment=deze,
        sleutel="een",
        dag=dag,
        gedaan=kanarie("gedaan"),
        gezien=kanarie("gezien"),
        verrast=kanarie("verrast"),
        citaat=citaat,
        foto=foto,
        door=door,
    )
    Aanmoediging.objects.create(experiment=deze, gebruiker=door, tekst=kanarie("aanmoediging"))
    Ronde.objects.create(
        experiment=deze,
        nummer=1,
        begin=dag,
        proberen=kanarie("proberen"),
        verwachting="x",
        gebeurd=kanarie("gebeurd"),
        geleerd=kanarie("geleerd"),
        toelichting=kanarie("toelichting"),
    )
    opbrengst = Opbrengst.objects.create(
        experiment=deze,
        wie=kanarie("opbrengst-wie"),
        wat=kanarie("opbrengst-wat"),
        betekenis=kanarie("betekenis"),
        sinds=dag,
    )
    Bewijs.objects.create(
        opbrengst=opbrengst, soort="gehoord", tekst=kanarie("bewijs"), citaat=citaat
    )
    Bewijs.objects.create(opbrengst=opbrengst, soort="gezien", logbericht=bericht)
    Bevestiging.objects.create(
        opbrengst=opbrengst,
        wie=kanarie("bevestiger"),
        mailadres=f"{kanarie('bevestiger-mail')}@voorbeeld.example",
        gevraagd_op=timezone.now(),
    )
    Borging.objects.create(
        experiment=deze,
        wie=kanarie("borging-wie"),
        contact=_contact(tuin, "borger"),
        waar=["beleid"],
        toelichting=kanarie("borging"),
    )
    Afspraak.objects.create(
        experiment=deze, met=kanarie("afspraak-met"), wat=kanarie("afspraak-wat"), voor=dag
    )
    return deze
