"""The words of consent: one question per purpose, in a version that is copied with each yes.

A text that changes gets a new version here. What someone agreed to stays in `Toestemming.tekst`,
word for word, so an older yes keeps its own words.
"""

from dataclasses import dataclass

from proeftuinen.mensen.toestemming.models import Toestemming

_TERUG = (
    "Je mag op elk moment nee zeggen, zonder uitleg. Dat doe je zelf onder Mijn account, "
    "Toestemming, of je zegt het tegen iemand van het team. Dan halen we het meteen weg uit alles "
    "wat nog niet af is. Is het al gedrukt of verstuurd, dan zoeken we uit of het daar ook uit kan."
)
_WAAR = (
    "in verslagen en in het boek van deze leerwerkplaats, op papier en als PDF. Die lezen mensen "
    "van de gemeente, van zorg en welzijn, en inwoners"
)


@dataclass(frozen=True)
class Vraagtekst:
    """One question for one purpose; `versie` says which words these are."""

    versie: str
    vraag: str
    uitleg: str

    @property
    def geheel(self) -> str:
        """Return all that is agreed to, as it is kept."""
        return f"{self.vraag}\n\n{self.uitleg}"


_Doel = Toestemming.Doel
TEKSTEN: dict[str, Vraagtekst] = {
    _Doel.CITAAT: Vraagtekst(
        "citaat-1",
        "Mogen we gebruiken wat je zei, zonder je naam?",
        "We schrijven op wat je zei, met je rol erbij, zoals “wijkverpleegkundige”. Je naam staat "
        "er niet bij. Werken er maar weinig mensen met die rol in jouw dorp of wijk? Dan kan "
        f"iemand je toch herkennen. Je uitspraak kan komen te staan {_WAAR}. {_TERUG}",
    ),
    _Doel.CITAAT_NAAM: Vraagtekst(
        "citaat-naam-1",
        "Mogen we gebruiken wat je zei, met je naam erbij?",
        "We schrijven op wat je zei, met je naam en je rol. Wie het leest, weet dus dat jij het "
        f"zei. Je uitspraak kan komen te staan {_WAAR}. {_TERUG}",
    ),
    _Doel.FOTO: Vraagtekst(
        "foto-1",
        "Mogen we een foto gebruiken waar je op staat?",
        "Je bent te herkennen op deze foto. Je naam zetten we er niet bij. Gegevens over de plek "
        "en het toestel halen we uit de foto weg. De foto kan komen te staan "
        f"{_WAAR}. {_TERUG}",
    ),
    _Doel.NAAM_OP_KAART: Vraagtekst(
        "kaart-1",
        "Mag je naam op de netwerkkaart staan?",
        "De netwerkkaart laat zien wie met wie samenwerkt rond mensen in de laatste fase van hun "
        "leven. Met je naam erop ziet iedereen die hier meedoet wie je bent en met wie je "
        "samenwerkt. Zonder je naam staat alleen je organisatie erop. Buiten deze leerwerkplaats "
        f"laten we geen namen zien. {_TERUG}",
    ),
    _Doel.GESPREKSNOTITIES: Vraagtekst(
        "gesprek-1",
        "Mogen we bewaren wat we in ons gesprek opschreven?",
        "Alleen het team leest de notities. We gebruiken ze om de bijeenkomsten goed voor te "
        "bereiden. Er komt niets uit in een verslag zonder dat we je het apart vragen. Een half "
        f"jaar na de laatste bijeenkomst wissen we de notities. {_TERUG}",
    ),
    _Doel.INTERVIEW: Vraagtekst(
        "interview-1",
        "Klopt dit interview, en mogen we het gebruiken?",
        "Je leest hieronder de vragen en jouw antwoorden, zoals we ze opschreven. We zetten je "
        "rol erbij en niet je naam. Verandert er iets in de tekst, dan vragen we je opnieuw. Het "
        f"interview kan komen te staan {_WAAR}. {_TERUG}",
    ),
    _Doel.NAAM_IN_DANK: Vraagtekst(
        "dank-1",
        "Mag je naam op de dankpagina staan?",
        "Achter in het boek van het jaar bedanken we wie meededen. Met je naam erop weet iedereen "
        "die het boek leest dat je meedeed. Zonder je naam staat alleen je organisatie erop. "
        f"De dankpagina kan komen te staan {_WAAR}. {_TERUG}",
    ),
}


def tekst_van(doel: str) -> Vraagtekst:
    """Return the words of today for this purpose. Raises KeyError for an unknown one."""
    return TEKSTEN[doel]
