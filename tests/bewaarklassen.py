"""A row of each class that issue after issue added to a proeftuin, and the day on which it goes."""

from datetime import UTC, date, datetime, timedelta

from django.db.models import QuerySet
from django.utils import timezone

from casustafel.inzichten.models import Inzicht
from casustafel.melden.models import Besluit, Melding
from casustafel.plannen.models import Deel, Opening, Tafel
from kennisbank.bundels.models import Bundel
from kennisbank.items.models import Kennisitem
from kennisbank.nakijken.models import Linkstaat
from leerwerkplaats.begrippen import Stapsoort
from leerwerkplaats.gebruikers.models import Gebruiker
from leerwerkplaats.web.models import Opdracht
from proeftuinen.ambities.schrijven.models import Akkoord, Reactie, Voorstel
from proeftuinen.ambities.thema.models import Kernthema, Themaronde, Themastem
from proeftuinen.bijeenkomsten.live.models import Livegast, Zitting
from proeftuinen.bijeenkomsten.nodigen.models import Genodigde
from proeftuinen.bijeenkomsten.plan.models import Bijeenkomst, Planwijziging
from proeftuinen.bronnen.models import Citaat, Foto, Fotopersoon
from proeftuinen.experimenten.bedenken.models import Experiment
from proeftuinen.experimenten.loggen.models import Logvraag
from proeftuinen.experimenten.opbrengst.models import Bevestiging, Opbrengst
from proeftuinen.mensen.gesprekken.models import Gesprek
from proeftuinen.mensen.inlezen.models import Inleesronde
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.organisaties.models import Organisatie, Wijzigingsvoorstel
from proeftuinen.mensen.toestemming.models import Toestemming
from proeftuinen.mensen.uitnodigen.models import Zaalcode
from proeftuinen.monitoring.invullen.models import Antwoordvel
from proeftuinen.monitoring.terugblik.models import Nazicht, Terugblik
from proeftuinen.monitoring.transitie.models import Handtekening, Netwerkafspraak
from proeftuinen.monitoring.vragenlijsten.models import Vragenlijst
from proeftuinen.netwerk.models import Gemist, Relatie
from proeftuinen.sociale_kaart.models import Gids
from proeftuinen.tijdlijn.dagboek.models import Dagboekstuk
from proeftuinen.traject.models import Proeftuin, Stap
from proeftuinen.uitgaven.delen.models import Deellink, Ophaling
from proeftuinen.uitgaven.maken.models import Uitgave
from tests.casustafel.maak import maak_tafel
from tests.kennisbank.maak import maak_item, maak_plank
from tests.onderdelen.uitgaven_maken import maak_uitgave
from tests.proeftuinen.monitoring.maak import maak_lijst, maak_vel
from tests.proeftuinen.netwerk.maak import maak_meting, maak_plaats, zeg

Klassen = dict[tuple[str, str], tuple[QuerySet, date]]


def _dag(dagen: int) -> date:
    return timezone.localdate() + timedelta(days=dagen)


def zaai_mensen(tuin: Proeftuin, blijver: Gebruiker, met_rol: Gebruiker) -> Klassen:
    """Leave people, a list, a code for the room, a proposal, a file and a guide."""
    nu = timezone.now()
    Contact.objects.create(proeftuin=tuin, naam="zonder account")
    Contact.objects.create(proeftuin=tuin, gebruiker=met_rol)
    Inleesronde.objects.create(proeftuin=tuin, door=blijver, herkomst="geplakt", kolommen=[])
    Zaalcode.objects.create(proeftuin=tuin, code="bcdfghjk", geldig_tot=nu)
    huis = Organisatie.objects.create(naam="Huis", zoeknaam="huis", domein="zorg")
    besloten = {"besluit": Wijzigingsvoorstel.Besluit.AFGEWEZEN, "besloten_op": nu}
    Wijzigingsvoorstel.objects.create(organisatie=huis, proeftuin=tuin, **besloten)
    Opdracht.objects.create(gebruiker=blijver, soort="x", sleutel="1" * 32, stand="klaar")
    Gids.objects.create(proeftuin=tuin, naam="Gids")
    jaar_later = tuin.einde.replace(year=tuin.einde.year + 1)
    mensen = Contact.objects.filter(proeftuin=tuin)
    return {
        ("mensen", ""): (mensen.filter(gebruiker=None, naam="zonder account"), jaar_later),
        ("mensen", "with a role"): (mensen.filter(gebruiker=met_rol), jaar_later),
        ("lijsten", ""): (Inleesronde.objects.all(), _dag(8)),
        ("zaalcodes", ""): (Zaalcode.objects.all(), _dag(31)),
        ("voorstellen", ""): (Wijzigingsvoorstel.objects.all(), _dag(366)),
        ("gemaakte bestanden", ""): (Opdracht.objects.all(), _dag(8)),
        ("gidsen", ""): (Gids.objects.all(), jaar_later),
    }


def zaai_kennis(tuin: Proeftuin, blijver: Gebruiker) -> Klassen:
    """Leave what was never published, of which its maker is told beforehand, and a link."""
    plank = maak_plank(tuin.publiek_id, "Plank")
    blijver.landelijk = True  # who still writes on that shelf is told beforehand
    blijver.save(update_fields=["landelijk"])
    item = maak_item(titel="Nooit af", door=blijver, gepubliceerd=False)
    adres = {"item": maak_item(plank, titel="Af"), "adres": "https://voorbeeld.example/"}
    Linkstaat.objects.create(**adres, gekeken_op=timezone.now(), uitslag="Werkt")
    Bundel.objects.create(plank=plank, titel="Van iemand", door=blijver)
    return {
        ("bundels", ""): (Bundel.objects.exclude(door=None), _dag(731)),
        ("concepten", ""): (Kennisitem.objects.filter(pk=item.pk), date(2022, 1, 7)),
        ("links", ""): (Linkstaat.objects.all(), date(2021, 1, 7)),
    }


def zaai_gesprek(tuin: Proeftuin, blijver: Gebruiker) -> Klassen:
    """Leave notes of a talk: they go six months after the transition meeting, told beforehand."""
    gesprek = Gesprek.objects.create(
        proeftuin=tuin, door=blijver, met_wie="huisarts", notities="Er is tijd."
    )
    met_tekst = Gesprek.objects.filter(pk=gesprek.pk).exclude(notities="")
    transitie = Stap.objects.van(tuin).filter(soort=Stapsoort.TRANSITIE)
    transitie.update(begin=date(2020, 8, 20), einde=date(2020, 8, 20))
    return {("gesprekken", ""): (met_tekst, date(2021, 2, 20))}


def zaai_netwerk(tuin: Proeftuin) -> Klassen:
    """Leave a wave with an answer, which goes with its people, and a name that someone missed."""
    meting = maak_meting(tuin, stand="gesloten")
    een, ander = maak_plaats(meting, "een"), maak_plaats(meting, "ander")
    zeg(meting, een, ander, 1)
    Gemist.objects.create(meting=meting, van=een, naam="Iemand")
    jaar_later = tuin.einde.replace(year=tuin.einde.year + 1)
    vandaag = timezone.localdate()
    # Tests begin at noon in January; the night of that same day is still too early.
    drie_later = vandaag.replace(month=vandaag.month + 3) + timedelta(days=1)
    return {
        ("netwerkantwoorden", ""): (Relatie.objects.all(), jaar_later),
        ("gemisten", ""): (Gemist.objects.all(), drie_later),
    }


def zaai_draaiboek(tuin: Proeftuin, blijver: Gebruiker) -> Klassen:
    """Leave a change of a run sheet that can be undone."""
    deze = Bijeenkomst.objects.create(proeftuin=tuin, titel="Draaiboek", dag=tuin.start)
    Planwijziging.objects.create(bijeenkomst=deze, door=blijver, wat="Pauze", terug={})
    return {("draaiboekwijzigingen", ""): (Planwijziging.objects.all(), _dag(31))}


def zaai_aanwezig(tuin: Proeftuin) -> Klassen:
    """Leave who was at a meeting, and what one wrote with an answer to another."""
    wie = Contact.objects.create(proeftuin=tuin, naam="Was er")
    toen = Bijeenkomst.objects.create(proeftuin=tuin, titel="Toen", dag=date(2019, 3, 2))
    er = {"aanwezig": "ja", "aanwezig_op": timezone.now(), "gevraagd_op": timezone.now()}
    Genodigde.objects.create(bijeenkomst=toen, contact=wie, **er)
    op_lijst = Genodigde.objects.filter(bijeenkomst=toen)
    later = Bijeenkomst.objects.create(proeftuin=tuin, titel="Later", dag=date(2019, 12, 20))
    Genodigde.objects.create(bijeenkomst=later, contact=wie, opmerking="Ik kom met de bus")
    zei_iets = Genodigde.objects.exclude(opmerking="")
    return {
        ("aanwezigheid", ""): (op_lijst.exclude(aanwezig=""), date(2021, 3, 2)),
        ("genodigden", ""): (op_lijst, date(2021, 3, 2)),
        ("opmerkingen bij bijeenkomsten", ""): (zei_iets, date(2020, 3, 20)),
    }


def zaai_ambitie(tuin: Proeftuin, blijver: Gebruiker) -> Klassen:
    """Leave a text with its writer, a remark on it, and an answer to the ambition."""
    toen = datetime(2019, 3, 1, 22, tzinfo=UTC)
    vast = {"proeftuin": tuin, "deel": "wij", "door": blijver}
    Voorstel.objects.create(**vast, tekst="Samen")
    Reactie.objects.create(**vast, tekst="Mooi")
    wie = Contact.objects.create(proeftuin=tuin, naam="Doet mee")
    Akkoord.objects.create(proeftuin=tuin, contact=wie, antwoord="ja", merk="x")
    for model in (Voorstel, Reactie):
        model.objects.update(gemaakt=toen)
    Akkoord.objects.update(gewijzigd=toen)
    dag = date(2021, 3, 2)
    thema = Kernthema.objects.create(proeftuin=tuin, wens="Elkaar vinden")
    ronde = Themaronde.objects.create(proeftuin=tuin, manier="stippen")
    ronde.themas.add(thema)
    Themastem.objects.create(ronde=ronde, thema=thema, gebruiker=blijver, stippen=1)
    return {
        ("keuzes voor een kernthema", ""): (Themastem.objects.all(), _dag(61)),
        ("antwoorden op de ambitie", ""): (Akkoord.objects.all(), dag),
        ("opmerkingen bij de ambitie", ""): (Reactie.objects.all(), dag),
        ("schrijvers van de ambitie", ""): (Voorstel.objects.exclude(door=None), dag),
    }


def zaai_opbrengst(tuin: Proeftuin) -> Klassen:
    """Leave a question to someone outside, whose address is forgotten."""
    experiment = Experiment.objects.create(proeftuin=tuin, titel="Proef", wat="Iets kleins")
    deze = Opbrengst.objects.create(experiment=experiment, wie="Huisartsen", wat="bellen")
    vraag = {"mailadres": "wie@voorbeeld.example", "gevraagd_op": timezone.now()}
    Bevestiging.objects.create(opbrengst=deze, wie="huisarts", **vraag)
    return {("opbrengstvragen", ""): (Bevestiging.objects.exclude(mailadres=""), _dag(61))}


def zaai_casustafel(tuin: Proeftuin, blijver: Gebruiker) -> Klassen:
    """Leave a table that lives, and that someone looked inside."""
    tafel = maak_tafel(tuin, dag=date(2020, 1, 6))
    Opening.objects.create(tafel=tafel, gebruiker=blijver, deel=Deel.TAFEL, op=timezone.now())
    nagekeken = datetime(2020, 1, 4, 22, tzinfo=UTC)
    Melding.objects.create(
        proeftuin=tuin, op=nagekeken, besluit=Besluit.TERUG, besloten_op=nagekeken
    )
    Inzicht.objects.create(proeftuin=tuin, door=blijver, tekst="Les", nagekeken_op=nagekeken)
    return {
        ("schrijvers van inzichten", ""): (Inzicht.objects.exclude(door=None), date(2022, 1, 5)),
        ("meldingen bij casustafels", ""): (Melding.objects.all(), date(2022, 1, 5)),
        ("casustafels", ""): (Tafel.objects.met_sleutel(), date(2020, 2, 5)),
        ("gasten van casustafels", ""): (Opening.objects.all(), date(2022, 1, 6)),
    }


def zaai_transitie(tuin: Proeftuin) -> Klassen:
    """Leave a name under the plan for what lasts."""
    Handtekening.objects.create(proeftuin=tuin, naam="Wie tekende", rol="wethouder", op=tuin.einde)
    einde = tuin.einde.replace(year=tuin.einde.year + 2) + timedelta(days=1)
    return {("handtekeningen", ""): (Handtekening.objects.exclude(naam=""), einde)}


def zaai_terugblik(tuin: Proeftuin) -> Klassen:
    """Leave a keeper who was asked today whether an agreement still runs."""
    afspraak = Netwerkafspraak.objects.create(proeftuin=tuin, soort="kaart", wat="kaart bijhouden")
    deze = Terugblik.objects.create(proeftuin=tuin, maanden=3, dag=tuin.einde)
    nu = timezone.now()
    Nazicht.objects.create(terugblik=deze, netwerkafspraak=afspraak, gevraagd_op=nu)
    einde = timezone.localdate().replace(year=nu.year + 1) + timedelta(days=1)
    return {("nazichten", ""): (Nazicht.objects.exclude(gevraagd_op=None), einde)}


def zaai_vragenlijst(tuin: Proeftuin) -> Klassen:
    """Leave what someone answered to a list that closed."""
    nu = timezone.localdate()
    lijst = maak_lijst(tuin, vragen=("open",), geopend_op=nu)
    maak_vel(lijst, "iemand", {"vraag-1": "In eigen woorden"})
    Vragenlijst.objects.update(stand="dicht", dicht_op=nu, aantal=1, gevraagd=1)
    einde = tuin.einde.replace(year=tuin.einde.year + 1)
    rijen = Antwoordvel.objects.filter(wie="iemand")
    return {("antwoorden op vragenlijsten", ""): (rijen, einde)}


def zaai_zaal(tuin: Proeftuin) -> Klassen:
    """Leave a phone in a room that nobody closed."""
    nu = timezone.now()
    deze = Bijeenkomst.objects.create(proeftuin=tuin, titel="Zaal", dag=tuin.start)
    lang = {"code": "bcdfgh", "geldig_tot": nu + timedelta(days=90)}
    Livegast.objects.create(zitting=Zitting.objects.create(bijeenkomst=deze, **lang))
    return {("telefoons in de zaal", ""): (Livegast.objects.all(), _dag(31))}


def zaai_logboek(tuin: Proeftuin) -> Klassen:
    """Leave that someone was asked how it goes, and answered."""
    nu = timezone.now()
    wie = Contact.objects.create(proeftuin=tuin, naam="Trekt")
    deze = Experiment.objects.create(proeftuin=tuin, titel="Proef")
    Logvraag.objects.create(experiment=deze, contact=wie, gevraagd_op=nu, gesloten_op=nu)
    return {("logvragen", ""): (Logvraag.objects.all(), _dag(91))}


def zaai_bronnen(tuin: Proeftuin) -> Klassen:
    """Leave quotes and photos with a consent that ended and with none, and consents."""
    nu = timezone.now()
    einde = timezone.make_aware(datetime.combine(tuin.einde, datetime.min.time()))
    citaat = Citaat.objects.create(proeftuin=tuin, tekst="Zonder ja", rol="arts")
    terug = Citaat.objects.create(
        proeftuin=tuin, tekst="Ja, en nee", rol="arts", toestemming=_ja(tuin, "citaat", nu)
    )
    foto, nee = (_foto(tuin, nummer) for nummer in (1, 2))
    Fotopersoon.objects.create(foto=nee, wie="vrijwilliger", toestemming=_ja(tuin, "foto", nu))
    los, van_toen = _ja(tuin, "naam_op_kaart", nu), _ja(tuin, "naam_op_kaart", None)
    deel = {"zonder": (einde + timedelta(days=366)).date(), "terug": _dag(31)}
    return {
        ("citaten", "no consent"): (Citaat.objects.filter(pk=citaat.pk), deel["zonder"]),
        ("citaten", "withdrawn"): (Citaat.objects.filter(pk=terug.pk), deel["terug"]),
        ("fotos", "no consent"): (Foto.objects.filter(pk=foto.pk), deel["zonder"]),
        ("fotos", "withdrawn"): (Foto.objects.filter(pk=nee.pk), deel["terug"]),
        ("toestemmingen", "withdrawn"): (Toestemming.objects.filter(pk=los.pk), _dag(731)),
        ("toestemmingen", "of the year"): (
            Toestemming.objects.filter(pk=van_toen.pk),
            tuin.einde + timedelta(days=731),
        ),
    }


def _ja(tuin: Proeftuin, doel: str, ingetrokken_op: datetime | None) -> Toestemming:
    return Toestemming.objects.create(
        proeftuin=tuin,
        namens="arts",
        doel=doel,
        tekst="Mag het?",
        tekstversie="1",
        gegeven_op=timezone.localdate(),
        kanaal="papier",
        ingetrokken_op=ingetrokken_op,
    )


def _foto(tuin: Proeftuin, nummer: int) -> Foto:
    return Foto.objects.create(
        proeftuin=tuin, pad=f"fotos/{nummer}.jpg", breedte=1, hoogte=1, bytes=1, beschrijving="x"
    )


def zaai_uitgaven(tuin: Proeftuin) -> Klassen:
    """Leave an edition that nobody published, and a link and a download of another."""
    maak_uitgave(tuin, "binnen", uit=False)
    uit = maak_uitgave(tuin, "uit", uit=True)
    wie = Gebruiker.objects.order_by("pk").first()
    Ophaling.objects.create(uitgave=uit, soort="pdf", gebruiker=wie, op=timezone.now())
    Deellink.objects.create(uitgave=uit, voor="de raad", tot=_dag(0), wachtwoord="!")
    return {
        ("uitgaven", ""): (Uitgave.objects.filter(uitgebracht_op=None), _dag(367)),
        ("ophalingen", ""): (Ophaling.objects.exclude(gebruiker=None), _dag(732)),
        ("deellinks", ""): (Deellink.objects.all(), _dag(732)),
    }


def zaai_dagboek(tuin: Proeftuin) -> Klassen:
    """Leave a note in the diary, and an interview that nobody agreed to."""
    stukken = {
        soort: Dagboekstuk.objects.create(proeftuin=tuin, soort=soort, dag=_dag(0), titel="Stuk")
        for soort in ("notitie", "interview")
    }
    rijen = {naam: Dagboekstuk.objects.filter(pk=stuk.pk) for naam, stuk in stukken.items()}
    return {
        ("dagboek", ""): (rijen["notitie"], tuin.einde + timedelta(days=731)),
        ("interviews zonder toestemming", ""): (rijen["interview"], _dag(366)),
    }
