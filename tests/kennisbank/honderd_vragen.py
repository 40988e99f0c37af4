"""A hundred searches of someone new, and the items each one should find.

Written before the search was built, from the titles, summaries and keywords of the first content
(most bodies were still empty), so that the search
answers to the questions and not the other way round.
People type as people do: a few keywords or a whole question, everyday words beside words of the
trade, another form of a word, a typing error, no accent or hyphen, only the beginning of a word,
a compound written in two, a number of minutes.

With each question stands a set of one to four keys (the stems of files in `kennisbank/inhoud/`):
the items a reasonable person would hope to see. A question is answered when at least one item of
its set is among the first five results. The rule: at least 90 of the 100 are answered, on each
database. A question that fails stays as it is. It is a reason to make the search or an item
better; it may be changed only when its item has gone.
"""

VRAGEN: list[tuple[str, frozenset[str]]] = [
    # Werkvormen (35).
    (
        "korte opening van tien minuten",
        frozenset(
            {"check-in-weerbericht", "check-in-voorwerp-uit-je-tas", "check-in-wat-neem-je-mee"}
        ),
    ),
    (
        "ijsbreker voor een nieuwe groep",
        frozenset(
            {"kennismaken-in-korte-rondes", "check-in-voorwerp-uit-je-tas", "check-in-weerbericht"}
        ),
    ),
    ("checkin zwaar onderwerp", frozenset({"check-in-wat-neem-je-mee", "check-in-weerbericht"})),
    (
        "hoe zit iedereen er vandaag bij",
        frozenset({"check-in-weerbericht", "check-in-wat-neem-je-mee"}),
    ),
    (
        "kenismaken zorg en welzijn",
        frozenset({"kennismaken-in-korte-rondes", "wat-denk-je-dat-ik-doe"}),
    ),
    (
        "vooroordelen over elkaars beroep",
        frozenset({"wat-denk-je-dat-ik-doe", "meelopen-in-elkaars-werk"}),
    ),
    ("een dag meekijken bij een andere organisatie", frozenset({"meelopen-in-elkaars-werk"})),
    (
        "Mijn groep moppert alleen maar, wat kan ik doen?",
        frozenset({"kernthema-van-klacht-naar-wens"}),
    ),
    ("stille mensen ook aan het woord laten", frozenset({"kernthema-alleen-twee-allen"})),
    ("uitspraken uit interviews ordenen", frozenset({"kernthema-uit-stakeholdergesprekken"})),
    ("net werk kaart maken", frozenset({"netwerkkaart-in-drie-kringen", "netwerkkaart-maarssen"})),
    (
        "wie kennen wij al en wie nog niet",
        frozenset(
            {"netwerkkaart-in-drie-kringen", "nulmeting-netwerk-op-papier", "netwerkkaart-maarssen"}
        ),
    ),
    (
        "wensen omzetten in een eerste stap",
        frozenset({"van-wens-naar-bouwstenen", "terugredeneren-vanuit-de-toekomst"}),
    ),
    (
        "wat gaat er al goed in onze wijk",
        frozenset(
            {
                "successen-verzamelen-aan-de-wand",
                "waarderend-interview-tweetallen",
                "projecten-om-bij-aan-te-sluiten",
            }
        ),
    ),
    ("waar is iedereen goed in", frozenset({"talenten-op-tafel"})),
    (
        "aansluiten in plaats van weer een extra vergadering",
        frozenset({"projecten-om-bij-aan-te-sluiten"}),
    ),
    ("colage knippen plakken", frozenset({"collage-van-de-gewenste-toekomst"})),
    (
        "iets creatiefs met tekeningen",
        frozenset({"een-gewone-dag-tekenen", "collage-van-de-gewenste-toekomst"}),
    ),
    (
        "gesprek bij schilderijen",
        frozenset(
            {
                "kijken-naar-een-kunstwerk",
                "kunstkaart-bij-een-levensvraag",
                "praktijk-het-goede-gesprek",
            }
        ),
    ),
    ("metafoer", frozenset({"metafoor-voor-samenwerking"})),
    (
        "samen één doel op papier zetten in een uur",
        frozenset({"ambitie-schrijven-met-invulzin", "sjabloon-ambitiezin"}),
    ),
    ("onze tekst is te vaag en te lang", frozenset({"ambitie-hardop-lezen-en-schrappen"})),
    (
        "casusbespeking met groepjes",
        frozenset(
            {
                "casus-in-vier-hoeken",
                "casus-met-een-andere-bril",
                "casustafel-rond-een-vraag",
                "draaiboek-casustafel-roermond",
            }
        ),
    ),
    (
        "We zitten muurvast met een cliënt, hoe komen we verder?",
        frozenset({"kraak-de-casus-in-de-groep", "casustafel-rond-een-vraag"}),
    ),
    (
        "wat komt er op een gezin af na slecht nieuws",
        frozenset(
            {
                "vooruitdenken-na-de-diagnose",
                "opeenvolgende-problematiek-domino-effect",
                "infographic-opeenvolgende-problematiek",
            }
        ),
    ),
    (
        "Ons plan is veel te groot geworden",
        frozenset({"experiment-klein-maken", "sjabloon-experimentkaart"}),
    ),
    (
        "expirimenten verzinnen",
        frozenset(
            {
                "wat-als-we-morgen-begonnen",
                "van-casus-naar-experiment",
                "ideeenmarkt-experimentgroepen",
            }
        ),
    ),
    ("groepen vormen rond ideeen", frozenset({"ideeenmarkt-experimentgroepen"})),
    ("taken verdelen aan het eind van een vergadering", frozenset({"actie-en-afspraak"})),
    (
        "rustige afsluiting als iemand emotioneel is geworden",
        frozenset({"rustig-afsluiten-na-een-zwaar-gesprek"}),
    ),
    ("snel afronden in tien minuten", frozenset({"afsluiten-met-een-zin"})),
    (
        "wat is er dit jaar veranderd verhalen ophalen",
        frozenset({"meest-belangrijke-verandering", "opbrengst-vertellen-bij-een-voorwerp"}),
    ),
    (
        "filmnabespreking",
        frozenset({"film-kijken-met-een-opdracht", "film-stilzetten", "handleiding-film-carla"}),
    ),
    ("wie missen we aan tafel", frozenset({"lege-stoelen-wie-ontbreekt"})),
    ("na zes maanden weer bij elkaar komen", frozenset({"terugkijken-na-een-half-jaar"})),
    # Kennisbladen en handleidingen (20).
    (
        "praten over doodgaan",
        frozenset(
            {
                "praten-over-levensvragen",
                "maatschappelijke-bewustwording-nppz",
                "praktijk-het-goede-gesprek",
                "kijken-naar-een-kunstwerk",
            }
        ),
    ),
    (
        "Is palliatief hetzelfde als terminaal?",
        frozenset({"wat-is-palliatief-en-wat-niet", "infographic-palliatief-niet-terminaal"}),
    ),
    (
        "fysiek sociaal psychisch",
        frozenset({"de-vier-dimensies-van-palliatieve-zorg", "infographic-vragen-per-dimensie"}),
    ),
    (
        "Naar wie kan ik iemand doorsturen met geldzorgen of angst?",
        frozenset(
            {
                "wie-kan-helpen-per-dimensie",
                "schema-welke-vraag-naar-wie",
                "infographic-met-wie-samenwerken",
            }
        ),
    ),
    ("paliatieve fases", frozenset({"de-vier-palliatieve-fasen", "zundert-wie-kan-wat-betekenen"})),
    ("wie betaalt dit, zorgverzekering of gemeente", frozenset({"drie-wetten-zvw-wlz-wmo"})),
    ("mag ik over een client vertellen", frozenset({"veilig-praten-over-echte-verhalen"})),
    ("privacie", frozenset({"veilig-praten-over-echte-verhalen", "drie-wetten-zvw-wlz-wmo"})),
    (
        "Hoe gaat het verder als het project is afgelopen?",
        frozenset(
            {
                "borging-zorgen-dat-het-blijft",
                "borging-een-vaste-plek",
                "wat-gaat-door-stoppen-doorgeven",
            }
        ),
    ),
    ("verschil tussen jonge en oude zieken", frozenset({"levensfasen-en-wat-er-dan-speelt"})),
    (
        "wat is een proeftuin eigenlijk",
        frozenset(
            {
                "wat-maakt-een-leerwerkplaats",
                "leerwerkplaatsen-bij-agora",
                "film-proeftuin-maarssen",
            }
        ),
    ),
    (
        "domino effect",
        frozenset(
            {
                "opeenvolgende-problematiek-domino-effect",
                "kennisblad-opeenvolgende-problematiek-agora",
                "infographic-opeenvolgende-problematiek",
            }
        ),
    ),
    (
        "appreciative inquiry",
        frozenset(
            {
                "waarderend-veranderen-vijf-bewegingen",
                "gids-waarderend-veranderen",
                "waarderend-interview-tweetallen",
            }
        ),
    ),
    (
        "Hoe krijg ik de wethouder mee?",
        frozenset({"gemeente-aan-tafel-krijgen", "infographic-palliatief-niet-terminaal"}),
    ),
    ("start bijeenkomst organiseren", frozenset({"startbijeenkomst-voorbereiden"})),
    (
        "ervaringdeskundige uitnodigen",
        frozenset(
            {"mensen-met-eigen-ervaring-erbij-halen", "veilig-gesprek-met-inwoners-en-naasten"}
        ),
    ),
    (
        "groepje komt niet vooruit met hun proef",
        frozenset({"experiment-begeleiden", "experiment-klein-maken"}),
    ),
    (
        "experim",
        frozenset(
            {
                "kennisblad-experimenteren-agora",
                "experiment-begeleiden",
                "belang-van-experimenteren",
                "experiment-klein-maken",
            }
        ),
    ),
    (
        "samenwerkings ladder",
        frozenset(
            {
                "ladder-van-samenwerking-vijf-treden",
                "kennisblad-ladder-agora",
                "ladder-gesprek-welke-trede",
                "ladder-lopen-met-een-voorbeeld",
            }
        ),
    ),
    (
        "leven tot het einde stappenplan",
        frozenset({"implementatiehandreiking-leven-tot-het-einde"}),
    ),
    # Persona's en voorbeeldcasussen (10).
    (
        "mantelz",
        frozenset(
            {
                "fatma-mantelzorger",
                "cijfer-mantelzorg-zwaar",
                "cijfer-mantelzorg-laatste-fase-zwaar",
                "cijfer-half-miljoen-mantelzorgers",
            }
        ),
    ),
    ("ziek kind op de basisschool", frozenset({"mila-negen-jaar"})),
    ("rouwen kinderen moeder overleden", frozenset({"casus-verder-zonder-moeder"})),
    ("student met kanker", frozenset({"yusuf-drieentwintig-jaar"})),
    ("eensame oudere man", frozenset({"cor-vierentachtig-jaar"})),
    (
        "geld",
        frozenset(
            {
                "casus-kapsalon-dicht",
                "sandra-achtenveertig-jaar",
                "opeenvolgende-problematiek-domino-effect",
                "wie-kan-helpen-per-dimensie",
            }
        ),
    ),
    (
        "dochter slaapt niet door de zorg voor haar moeder",
        frozenset({"casus-nachten-te-lang", "fatma-mantelzorger"}),
    ),
    ("ontslag regelen zodat iemand thuis kan overlijden", frozenset({"casus-vrijdag-naar-huis"})),
    ("overgang kinderarts volwassenen", frozenset({"casus-bijna-achttien"})),
    ("keukentafel gesprek wmo", frozenset({"casus-traplift-wmo"})),
    # Cijfers (10).
    (
        "hoeveel mensen sterven thuis",
        frozenset({"cijfer-thuis-overleden", "kerncijfers-behoefte-palliatieve-zorg"}),
    ),
    (
        "percentage overlijden in het ziekenhuis",
        frozenset({"cijfer-ziekenhuis-overleden", "kerncijfers-behoefte-palliatieve-zorg"}),
    ),
    ("Hoeveel mensen gaan er per jaar dood in Nederland?", frozenset({"cijfer-overlijdens-2022"})),
    ("demensie aantallen", frozenset({"cijfer-dementie-2040", "trendanalyse-palliatieve-zorg"})),
    (
        "vergrijzing",
        frozenset(
            {"cijfer-75-plussers-2030", "cijfer-aandeel-75-plus", "trendanalyse-palliatieve-zorg"}
        ),
    ),
    ("75plussers", frozenset({"cijfer-75-plussers-2030", "cijfer-aandeel-75-plus"})),
    (
        "mantelzorgcijfers overbelasting",
        frozenset({"cijfer-mantelzorg-zwaar", "cijfer-mantelzorg-laatste-fase-zwaar"}),
    ),
    ("leerlingen met een zieke ouder thuis", frozenset({"cijfer-scholieren-ziek-familielid"})),
    ("vrijwiligers bij sterven thuis", frozenset({"cijfer-vrijwilligers-gewenst"})),
    (
        "hoe vaak is palliatieve zorg nodig",
        frozenset({"cijfer-behoefte-palliatieve-zorg", "kerncijfers-behoefte-palliatieve-zorg"}),
    ),
    # Films, infographics, artikelen, praktijkvoorbeelden en producten (20).
    ("filmpje over een longziekte", frozenset({"film-carla"})),
    ("parkinsson", frozenset({"film-leven-met-parkinson"})),
    (
        "zingev",
        frozenset(
            {
                "infographic-zingevingsvragen-bij-wie",
                "infographic-zingeving-huisartsenpraktijk",
                "film-drie-gesprekken-over-zingeving",
                "film-zingeving-in-de-huisartsenpraktijk",
            }
        ),
    ),
    (
        "muziek en gedicht voor troost",
        frozenset({"bundel-van-wijsheid-maarssen", "praktijk-bundel-van-wijsheid"}),
    ),
    (
        "wat hebben andere gemeenten gedaan",
        frozenset(
            {
                "lokale-projecten-agora",
                "leerwerkplaatsen-bij-agora",
                "logboek-oogst-drie-proeftuinen",
            }
        ),
    ),
    (
        "informatie vindbaar maken op de site van de gemeente",
        frozenset(
            {
                "vraagwijzer-zundert",
                "praktijk-levenseinde-in-vraagwijzer",
                "zorg-op-een-lijn-maarssen",
                "praktijk-routekaart-database",
            }
        ),
    ),
    ("flyer", frozenset({"folder-leerwerkplaatsen"})),
    ("podkast", frozenset({"podcastserie-de-carend"})),
    (
        "samen een casus doen via videobellen",
        frozenset(
            {
                "kraak-de-casus-verslag",
                "kraak-de-casus-in-de-groep",
                "themakanaal-palliatieve-benadering",
            }
        ),
    ),
    (
        "avond voor bewoners over de laatste levensfase",
        frozenset(
            {
                "praktijk-themabijeenkomst",
                "praktijk-het-goede-gesprek",
                "maatschappelijke-bewustwording-nppz",
            }
        ),
    ),
    (
        "sociaal werker bij overleg van huisartsen",
        frozenset({"praktijk-overleg-palliatieve-thuiszorg"}),
    ),
    ("dokter geeft een lezing aan ouderen", frozenset({"praktijk-voorlichting-ouderenbond"})),
    (
        "Kan iemand die ziek is nog iets voor een ander betekenen?",
        frozenset({"praktijk-vrijwilliger-als-je-ziek-bent"}),
    ),
    ("uitleg van moeilijke woorden", frozenset({"begrippenkader-palliatieve-zorg"})),
    (
        "wat levert het op, resultaten",
        frozenset({"opbrengst-proeftuin-roermond", "logboek-oogst-drie-proeftuinen"}),
    ),
    (
        "ambities van andere plaatsen",
        frozenset(
            {
                "ambitie-proeftuin-maarssen",
                "ambitie-proeftuin-roermond",
                "ambitie-proeftuin-zundert",
            }
        ),
    ),
    (
        "Waarom hoort welzijn hierbij?",
        frozenset(
            {
                "rol-van-het-sociaal-domein",
                "palliatieve-ondersteuning-agora",
                "brochure-sociale-benadering",
            }
        ),
    ),
    ("verzonnen patienten om mee te oefenen", frozenset({"personas-van-agora"})),
    (
        "netwerkk",
        frozenset(
            {"netwerkkaart-in-drie-kringen", "netwerkkaart-maarssen", "nulmeting-netwerk-op-papier"}
        ),
    ),
    (
        "welke hulp is er al in de buurt",
        frozenset(
            {
                "roermond-wat-is-er-al-1",
                "roermond-wat-is-er-al-2",
                "projecten-om-bij-aan-te-sluiten",
            }
        ),
    ),
    # Stroomschema's en sjablonen (5).
    (
        "huisbez",
        frozenset(
            {
                "schema-preventief-huisbezoek",
                "stroomdiagram-huisbezoeken-roermond",
                "praktijk-huisbezoeken-stroomlijnen",
            }
        ),
    ),
    ("uitnodeging versturen", frozenset({"sjabloon-uitnodiging-start"})),
    ("bedankmail aan deelnemers", frozenset({"sjabloon-dankbericht"})),
    (
        "vragen voor een eerste gesprek met een organisatie",
        frozenset({"sjabloon-stakeholdergesprek"}),
    ),
    (
        "Wanneer schakel ik de wijkverpleging in?",
        frozenset(
            {
                "schema-preventief-huisbezoek",
                "stroomdiagram-huisbezoeken-roermond",
                "praktijk-huisbezoeken-stroomlijnen",
            }
        ),
    ),
]
