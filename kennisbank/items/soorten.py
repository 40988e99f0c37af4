"""The closed lists of the kennisbank: kinds of items, for whom, and how items are sorted out."""

from django.db.models import TextChoices


class Soort(TextChoices):
    """What an item is. Values are stored and must not change."""

    KENNISBLAD = "kennisblad", "Kennisblad"
    INFOGRAPHIC = "infographic", "Infographic"
    FILM = "film", "Film"
    ARTIKEL = "artikel", "Artikel"
    INTERVIEW = "interview", "Interview"
    HANDLEIDING = "handleiding", "Handleiding"
    WERKVORM = "werkvorm", "Werkvorm"
    PERSONA = "persona", "Persona"
    VOORBEELDCASUS = "voorbeeldcasus", "Voorbeeldcasus"
    PRAKTIJKVOORBEELD = "praktijkvoorbeeld", "Praktijkvoorbeeld"
    CIJFER = "cijfer", "Cijfer"
    PODCAST = "podcast", "Podcast"
    SESSIE = "sessie", "Online sessie"
    STROOMSCHEMA = "stroomschema", "Stroomschema"
    SJABLOON = "sjabloon", "Sjabloon"


class VoorWie(TextChoices):
    """For whom an item is."""

    PROCESBEGELEIDER = "procesbegeleider", "Procesbegeleiders"
    KERNTEAM = "kernteam", "Kernteam"
    ZORG = "zorg", "Professionals in de zorg"
    SOCIAAL = "sociaal", "Professionals in het sociaal domein"
    GEMEENTE = "gemeente", "Gemeente"
    VRIJWILLIGER = "vrijwilliger", "Vrijwilligers"
    NAASTE = "naaste", "Naasten"
    INWONER = "inwoner", "Inwoners"
    ERVARINGSDESKUNDIGE = "ervaringsdeskundige", "Mensen met eigen ervaring"


class Groep(TextChoices):
    """The ways in which items are sorted out: each is a filter with counts."""

    DIMENSIE = "dimensie", "Dimensie"
    PALLIATIEVE_FASE = "palliatieve_fase", "Palliatieve fase"
    LEVENSFASE = "levensfase", "Levensfase"
    STAP = "stap", "Bij welke stap?"
    VOOR = "voor", "Voor wie?"
