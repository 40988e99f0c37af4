"""What writing the ambition adds to the tests that hold for all."""

from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.toegang import Recht
from proeftuinen.ambities.delen import Deel
from proeftuinen.ambities.schrijven import actions
from proeftuinen.ambities.schrijven.models import Akkoord, Ambitieversie, Bouwsteen, Voorstel
from proeftuinen.mensen.models import Contact
from proeftuinen.traject.models import Proeftuin
from tests.onderdelen.zaad import Zaad
from tests.proeftuinen.ambities.maak import maak_versie

TABEL = """
proeftuinen:ambitie-schrijven          302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:ambitiedeel                302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:bouwsteen-nieuw            302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:bouwstenen-ophalen         302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:bouwsteen-weghalen         302 405 405 405 405 405 405 405 | 302 404 302 302 302 403 403 404
proeftuinen:voorstel-nieuw             302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:voorstel                   302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:voorstel-weghalen          302 405 405 405 405 405 405 405 | 302 404 302 302 302 403 403 404
proeftuinen:voorstel-kiezen            302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:voorstellen-vergelijken    302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:reactie-nieuw              302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:reactie-bewerken           302 404 200 200 200 403 403 404 | 302 404 200 200 200 403 403 404
proeftuinen:reactie-verwerkt           302 405 405 405 405 405 405 405 | 302 404 403 302 302 403 403 404
proeftuinen:reactie-weghalen           302 405 405 405 405 405 405 405 | 302 404 302 302 302 403 403 404
proeftuinen:akkoord                    302 405 405 405 405 405 405 405 | 302 404 200 200 200 403 403 404
proeftuinen:akkoord-noteren            302 404 403 200 200 403 403 404 | 302 404 403 200 200 403 403 404
proeftuinen:ambitie-vaststellen        302 404 403 403 200 403 403 404 | 302 404 403 403 200 403 403 404
proeftuinen:ambitieversies             302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
proeftuinen:ambitieversie              302 404 200 200 200 403 403 404 | 302 405 405 405 405 405 405 405
"""
KNOPPEN = {"bouwsteen-weghalen", "voorstel-weghalen", "voorstel-kiezen", "reactie-weghalen"}


def zaai(tuin: Proeftuin, merk: str, door: Gebruiker, slachtoffer: Gebruiker) -> Zaad:
    """Leave a text, a brick and a remark of someone, and an answer with what is needed for it."""
    tekst, steen, opmerking, nodig = (
        f"kanarie-{merk}-schrijven-{wat}" for wat in ("tekst", "steen", "opmerking", "nodig")
    )
    vast = {"proeftuin": tuin, "deel": Deel.WIJ}
    voorstel = actions.voorstel_maken(**vast, waarden={"tekst": tekst}, door=slachtoffer)
    bouwsteen = actions.bouwsteen_maken(**vast, tekst=steen, door=slachtoffer)
    reactie = actions.reactie_maken(
        proeftuin=tuin, deel=Deel.WIJ, voorstel=None, waarden={"tekst": opmerking}, door=slachtoffer
    )
    van, _ = Contact.objects.get_or_create(proeftuin=tuin, naam=f"Zonder account {merk}")
    antwoord = {"antwoord": Akkoord.Antwoord.MITS, "nodig": nodig, "merk": "x" * 64}
    Akkoord.objects.get_or_create(proeftuin=tuin, contact=van, defaults=antwoord)
    versie = Ambitieversie.objects.filter(proeftuin=tuin).first() or maak_versie(tuin)
    return Zaad(
        delen={
            "deel": Deel.WIJ.value,
            "vsid": voorstel.publiek_id,
            "bwid": bouwsteen.publiek_id,
            "rcid": reactie.publiek_id,
            "avid": versie.publiek_id,
        },
        kanaries={
            **dict.fromkeys((tekst, steen, opmerking), Recht.AMBITIE_ZIEN),
            nodig: None,  # of a text that is no more, by someone without an account
        },
    )


def laat_sporen(wie: Gebruiker, tuin: Proeftuin) -> None:
    """Let someone write, remark, answer and adopt."""
    vast = {"proeftuin": tuin, "deel": Deel.GEBIED, "door": wie}
    Voorstel.objects.create(**vast, tekst="sporen")
    Bouwsteen.objects.create(**vast, tekst="sporen")
    actions.reactie_maken(
        proeftuin=tuin, deel="", voorstel=None, waarden={"tekst": "sporen"}, door=wie
    )
    ik = Contact.objects.filter(proeftuin=tuin, gebruiker=wie).first()
    if ik:
        Akkoord.objects.update_or_create(
            proeftuin=tuin, contact=ik, defaults={"antwoord": "ja", "merk": "y" * 64, "door": wie}
        )
    Ambitieversie.objects.update_or_create(
        proeftuin=tuin,
        nummer=99,
        defaults={
            **dict.fromkeys(Deel.values, "sporen"),
            "dag": tuin.start,
            "door_wie": "allen",
            "reden": "sporen",
            "merk": "y" * 64,
            "door": wie,
        },
    )
