"""The words of the field that more than one package needs, as closed lists.

Values are stored in the database and must not change; labels are what a reader sees.
Source: docs/begrippen.md, after Agora's publications on leerwerkplaatsen.
"""

from django.db.models import TextChoices


class Dimensie(TextChoices):
    """The four dimensions on which one looks at a person's situation."""

    LICHAMELIJK = "lichamelijk", "Lichamelijk"
    SOCIAAL = "sociaal", "Sociaal"
    PSYCHISCH = "psychisch", "Psychisch"
    ZINGEVING = "zingeving", "Zingeving"


class PalliatieveFase(TextChoices):
    """The four palliative phases after Lynn and Adamson; never called "fase" alone."""

    ZIEKTEGERICHT = "ziektegericht", "Ziektegerichte palliatie"
    SYMPTOOMGERICHT = "symptoomgericht", "Symptoomgerichte palliatie"
    TERMINAAL = "terminaal", "Stervensfase"
    NAZORG = "nazorg", "Nazorg"


class Levensfase(TextChoices):
    """Stages of life, with the ages that belong to them."""

    KIND = "kind", "Kind (tot 18)"
    JONGVOLWASSEN = "jongvolwassen", "Jongvolwassene (18 tot 40)"
    MIDDEN = "midden", "Middelbare leeftijd (40 tot 67)"
    OUDER = "ouder", "Oudere (67 en ouder)"


class Domein(TextChoices):
    """The world an organisation belongs to."""

    ZORG = "zorg", "Zorg"
    SOCIAAL_DOMEIN = "sociaal_domein", "Sociaal domein"
    GEMEENTE = "gemeente", "Gemeente"
    INFORMEEL = "informeel", "Informeel en burgers"
    CULTUUR = "cultuur", "Cultuur"
    OVERIG = "overig", "Onderwijs en overig"


class Trede(TextChoices):
    """The five rungs of the ladder van samenwerking; each needs the one below."""

    KENNEN = "1", "Kennen"
    BEGRIJPEN = "2", "Begrijpen"
    WAARDEREN = "3", "Waarderen"
    VERTROUWEN = "4", "Vertrouwen"
    SAMENWERKEN = "5", "Samenwerken"


class Beweging(TextChoices):
    """The five moves of Waarderend veranderen (Appreciative Inquiry)."""

    KERNTHEMA = "kernthema", "Kernthema kiezen"
    VERKENNEN = "verkennen", "Verkennen"
    VERBEELDEN = "verbeelden", "Verbeelden"
    VORMGEVEN = "vormgeven", "Vormgeven"
    VERWEZENLIJKEN = "verwezenlijken", "Verwezenlijken"


class Stapsoort(TextChoices):
    """What kind of step it is. A year may hold several of one kind, or one of its own."""

    VOORBEREIDING = "voorbereiding", "Voorbereiding"
    GESPREKKEN = "gesprekken", "Stakeholdergesprekken"
    START = "start", "Startbijeenkomst"
    WERK = "werk", "Werkbijeenkomst"
    EXPERIMENT_VOORBEREIDEN = "experiment_voorbereiden", "Experimenten voorbereiden"
    EXPERIMENTEREN = "experimenteren", "Aan de slag met experimenten"
    TRANSITIE = "transitie", "Transitiebijeenkomst"
    VERBINDING = "verbinding", "In verbinding blijven"
    EIGEN = "eigen", "Eigen stap"


class Maatthema(TextChoices):
    """What a measure is about; a feature says so for all of its own (traject/contracten.py)."""

    VERBONDENHEID = "verbondenheid", "Elkaar kennen"
    MEEDOEN = "meedoen", "Meedoen"
    DOEN = "doen", "Doen en leren"
    BLIJFT = "blijft", "Wat blijft"
    OVERIG = "overig", "En verder"


class Tuindeel(TextChoices):
    """A part of the book of the year; a feature says in which its chapter stands."""

    BODEM = "bodem", "Een goede bodem"
    GROND = "grond", "Vruchtbare bodem"
    ZAAIEN = "zaaien", "Zaaien en kiemen"
    GROEIEN = "groeien", "Groeien en bloeien"
    OOGSTEN = "oogsten", "Verrijken en oogsten"
    DUURZAAM = "duurzaam", "Wat blijft staan"
    TIPS = "tips", "Tips van wie meededen"
    DANK = "dank", "Dank"
    GEREEDSCHAP = "gereedschap", "Gereedschap"


class Rubriek(TextChoices):
    """What a claim of the harvest is about; the parts of the report."""

    AMBITIE = "ambitie", "Wat er kwam van de ambitie"
    NETWERK = "netwerk", "Mensen weten elkaar te vinden"
    MEEDOEN = "meedoen", "Wie meededen"
    BLIJFT = "blijft", "Wat blijft, en wie het bewaart"
    GEVRAAGD = "gevraagd", "Wat we van de gemeente vragen"
    METHODE = "methode", "Hoe we het aanpakten"


class Waarneming(TextChoices):
    """How one knows that something came of it."""

    GEHOORD = "gehoord", "Gehoord"
    GEZIEN = "gezien", "Gezien"
    GEMETEN = "gemeten", "Gemeten"
