"""What staying connected adds to the tests that hold for all, and the page behind a link."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from leerwerkplaats.web.klok import dit_moment, vandaag
from leerwerkplaats.web.links import maak_token
from proeftuinen.mensen.models import Contact
from proeftuinen.monitoring.terugblik import nazicht
from proeftuinen.monitoring.terugblik.models import Nazicht, Terugblik, Tip
from proeftuinen.monitoring.transitie.models import Netwerkafspraak
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad

TABEL = """
proeftuinen:in-verbinding              302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:terugblik                  302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:terugblik-beginnen         302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:terugblik-vervallen        302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:terugblik-conclusie        302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:nazicht                    302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:nazicht-antwoorden         200 200 200 200 200 200 200 200 | 200 200 200 200 200 200 200 200
proeftuinen:tips                       302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:tip-nieuw                  302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:tips-vragen                302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:tip                        302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:tip-kiezen                 302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:tip-weghalen               302 404 403 200 200 403 403 404 | 302 404 403 302 302 403 403 404
"""
PUBLIEK = {"proeftuinen:nazicht-antwoorden": "whether one agreement runs, by a mailed link, once"}
BUITEN = SLEUTELS = set(PUBLIEK)
KNOPPEN = {
    "terugblik-beginnen",
    "terugblik-vervallen",
    "tips-vragen",
    "tip-kiezen",
    "tip-weghalen",
}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a look-back that began, one to come, a question to a keeper, and two tips."""
    k = f"kanarie-{merk}-terugblik"
    vast = {"proeftuin": tuin, "dag": vandaag()}
    begonnen = Terugblik.objects.create(
        **vast, maanden=3, begonnen_op=vandaag(), conclusie=f"{k}-conclusie"
    )
    straks = Terugblik.objects.create(**vast, maanden=6)
    mens = Contact.objects.create(
        proeftuin=tuin, naam=f"{k}-bewaarder", email=f"{k}@voorbeeld.example", zicht="niets"
    )
    rijen = []
    for naam in ("een", "twee"):
        afspraak = Netwerkafspraak.objects.create(
            proeftuin=tuin, soort="bijeen", wat=f"{k}-wat-{naam}", contact=mens
        )
        rijen.append(
            Nazicht.objects.create(
                terugblik=begonnen,
                netwerkafspraak=afspraak,
                contact=mens,
                gevraagd_op=dit_moment(),
            )
        )
    open_nog, gaf = rijen
    Nazicht.objects.filter(pk=gaf.pk).update(
        loopt="deels", tekst=f"{k}-antwoord", beantwoord_op=vandaag()
    )
    tip = Tip.objects.create(proeftuin=tuin, tekst=f"{k}-tip", van=f"rol {k}-rol", in_oogst=True)
    Tip.objects.create(proeftuin=tuin, tekst=f"{k}-klad", in_oogst=False)
    een = {"tbid": begonnen.publiek_id}
    twee = {"tbid": straks.publiek_id}
    token = {"token": maak_token(nazicht.SOORT, open_nog.publiek_id)}
    zien = ("conclusie", "wat-een", "wat-twee", "antwoord", "klad")
    return Zaad(
        delen={"tpid": tip.publiek_id},
        adressen={
            "proeftuinen:terugblik": een,
            "proeftuinen:terugblik-conclusie": een,
            "proeftuinen:nazicht": een | {"nzid": open_nog.publiek_id},
            "proeftuinen:terugblik-beginnen": twee,
            "proeftuinen:terugblik-vervallen": twee,
            "proeftuinen:nazicht-antwoorden": token,
        },
        kanaries={
            **{f"{k}-{naam}": Recht.VERBINDING_ZIEN for naam in zien},
            f"{k}-tip": Recht.VERBINDING_ZIEN,
            f"{k}-rol": Recht.VERBINDING_ZIEN,
            f"{k}-bewaarder": Recht.MENSEN_BEHEREN,
        },
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone be asked whether something still runs."""
    contact, _ = Contact.objects.get_or_create(proeftuin=tuin, gebruiker=wie)
    terugblik, _ = Terugblik.objects.get_or_create(
        proeftuin=tuin, maanden=12, defaults={"dag": vandaag(), "begonnen_op": vandaag()}
    )
    afspraak = Netwerkafspraak.objects.create(
        proeftuin=tuin, soort="kaart", wat="nazicht van iemand", contact=contact
    )
    Nazicht.objects.create(
        terugblik=terugblik, netwerkafspraak=afspraak, contact=contact, gevraagd_op=dit_moment()
    )
