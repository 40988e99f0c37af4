"""Three made-up proeftuinen: one half-way, one that has just begun and one that is done."""

from proeftuinen.management.demo import mensen
from proeftuinen.management.demo.voorbeeld import Plaats, Voorbeeld
from proeftuinen.traject.models import Proeftuin
from proeftuinen.traject.vormen import Vorm

LINDEWAARD = Voorbeeld(
    "tndwrdprftn2",
    {
        "naam": "Lindewaard",
        "woord": Proeftuin.Woord.PROEFTUIN,
        "vorm": Vorm.GEMEENTE,
        "gebied": "De stad Lindewaard en de dorpen Oost- en Westwaard",
        "aanleiding": "Steeds meer mensen die ongeneeslijk ziek zijn, wonen thuis. Zij hebben niet "
        "alleen vragen over pijn of medicijnen. Ze vragen ook: kan ik mijn huis betalen? Wie helpt "
        "mijn man? Wat wil ik nog doen? Huisartsen en sociaal werkers merkten dat zij dan niet "
        "wisten bij wie ze konden aankloppen. Ze kenden elkaar vaak niet eens van naam.",
        "initiatiefnemers": "Een huisarts en een wijkverpleegkundige. Zij spraken elkaar na een "
        "lastige week en vonden dat het anders kon. Een sociaal werker en de coördinator van het "
        "netwerk palliatieve zorg sloten zich aan.",
        "opdrachtgever": "Het netwerk palliatieve zorg in de regio",
        "financiering": "Een subsidie voor één jaar, en uren van de organisaties die meedoen",
        "leiding": "De welzijnsorganisatie, samen met de thuiszorg",
        "beleid": "De gemeente wil dat inwoners langer prettig thuis wonen. Dat staat in haar plan "
        "voor zorg en welzijn. Mensen in hun laatste levensfase noemt het plan nog niet. Er zijn "
        "wel wijkteams, een PaTz-groep en een inloopochtend voor mantelzorgers. Daar sluiten we "
        "bij aan.",
        "invalshoek": "We kijken vooral naar mensen die nog jaren ziek thuis kunnen zijn, en naar "
        "wie voor hen zorgt. Wat hebben zij nodig voordat het echt moeilijk wordt?",
    },
    (Plaats("GM9999", "Lindewaard", "Gelderland"),),
    mensen.LINDEWAARD,
)
KERSENBRUG = Voorbeeld(
    "krsnbrgprft2",
    {
        "naam": "Kersenbrug",
        "woord": Proeftuin.Woord.LEERWERKPLAATS,
        "vorm": Vorm.INLOOPHUIS,
        "gebied": "Het inloophuis aan de brug en de dorpen eromheen",
        "aanleiding": "In het inloophuis komen mensen met kanker en hun naasten. Vrijwilligers "
        "horen daar vragen over geld, werk en eenzaamheid. Ze weten niet altijd wie kan helpen.",
        "initiatiefnemers": "De coördinator van het inloophuis en een geestelijk verzorger",
        "opdrachtgever": "Het bestuur van het inloophuis",
        "financiering": "Een lokaal fonds en giften",
        "leiding": "Het inloophuis",
        "beleid": "Beide gemeenten hebben een plan voor mantelzorg en voor vrijwilligers.",
        "invalshoek": "Het huis is de plek waar inwoners en professionals elkaar tegenkomen.",
    },
    (
        Plaats("GM9998", "Kersenbrug", "Noord-Brabant"),
        Plaats("GM9997", "Vossenbeek", "Noord-Brabant"),
    ),
    mensen.KERSENBRUG,
)
WILGENOORD = Voorbeeld(
    "wgnrdprftn22",
    {
        "naam": "Wilgenoord",
        "woord": Proeftuin.Woord.PROEFTUIN,
        "vorm": Vorm.WIJK,
        "gebied": "De wijken Noorderhof en Wilgenpark",
        "aanleiding": "Een bewoonster stond er na het overlijden van haar man alleen voor. "
        "Achteraf bleek dat zes organisaties haar kenden. Geen van de zes wist van de andere.",
        "initiatiefnemers": "Een praktijkondersteuner en een ouderenadviseur",
        "opdrachtgever": "De huisartsenpraktijk en de welzijnsorganisatie samen",
        "financiering": "Eigen uren, en een klein bedrag van een zorgverzekeraar",
        "leiding": "De huisartsenpraktijk",
        "beleid": "In de wijk liep al een project om ouderen thuis te bezoeken.",
        "invalshoek": "Wie is er voor de naasten, ook na het overlijden?",
    },
    (Plaats("GM9996", "Wilgenoord", "Overijssel"),),
    mensen.WILGENOORD,
)

AVOND = {
    "naam": "Avond voor inwoners",
    "doel": "Inwoners praten over leven en sterven, aan de hand van brieven en muziek. Ze horen "
    "wie er in Lindewaard kan helpen.",
    "wie": "Inwoners, naasten en vrijwilligers, met twee mensen uit het kernteam.",
    "opbrengst": "Inwoners weten de weg. Wij weten wat zij willen weten.",
}
AVOND_CONTROLE = (
    "De zaal in de bibliotheek is besproken en goed bereikbaar",
    "De uitnodiging staat in de wijkkrant",
    "Twee inwoners vertellen hun eigen verhaal",
)
VIERDE = {
    "naam": "Vierde werkbijeenkomst",
    "doel": "Twee groepen waren nog niet klaar. Zij laten zien hoe het afliep.",
    "wie": "De experimentgroepen, met het kernteam.",
    "opbrengst": "Ook voor de laatste twee experimenten is gekozen wat doorgaat.",
}
OVERGESLAGEN = (
    "De groepen gingen meteen aan de slag. Het kernteam hielp hen tijdens de experimenten."
)
NIET_ALLES = "Citaten zijn er genoeg. Foto's maken voelde voor de groepen niet passend."
