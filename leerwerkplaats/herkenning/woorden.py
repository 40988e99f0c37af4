"""Word lists: our own, short, and only of what is widely known."""


def lijst(woorden: str) -> frozenset[str]:
    """Return the words of a text as a set."""
    return frozenset(woorden.split())


TUSSEN = lijst("van de der den 't 's ten ter te el al ben bin la le du von vd v.d op in het aan")
# Capitalised after a title, and yet no name.
GEEN_NAAM = lijst(
    """ik jij je hij zij ze wij we het dit dat er en maar of want dus ook als om toen nu daar hier
    die deze wie wat waar hoe een geen zijn haar mijn ons onze hun jullie u men niet wel nog
    al na voor op in aan met door bij uit over tot naar van vandaag morgen gisteren is was
    heeft had wil kan zal moet mag gaat komt zegt vertelt vroeg zei god heer maandag dinsdag
    woensdag donderdag vrijdag zaterdag zondag januari februari maart april juni juli
    augustus september oktober november december nederland brabant zeeland limburg amsterdam
    rotterdam wmo patz ggd surplus parkinson alzheimer als ms copd ggz awbz wlz zvw thuis
    eerst samen soms later"""
)
# Family and first names that are also words of every day.
OOK_WOORD = lijst(
    """roos mei wil bloem hoop vos boer bakker berg dijk visser jong groot smit wit bruin zwart kok
    koning kuiper mulder post prins hart haan beer storm dag zon lente fleur iris linde
    jasmijn april juni juli augustus vrede vries graaf ridder brouwer slager molenaar meijer
    meester schipper snijder timmer timmerman wever veld velde bos bosch hof hoek heuvel
    laan brink meer zee duin duinen sluis brug toren muur poort kamp kerk klok kruis kroon
    stok steen staal ijzer goud zilver geluk lief blij sterk snel vlug lang kort dik dun
    klein oud nieuw vrij vriend buurman broer winter zomer herfst maan ster regen sneeuw
    wind hagel appel peer noot olie zout peper honing melk kaas vis hert wolf haas konijn
    vink mus merel valk spreeuw raven zwaan duif arend bij mens man vrouw kind faber hand
    hoofd mond neus oog oor voet rug been schouder stem zorg rust hulp raad daad werk spel
    wens droom wijs goede kok zang merk mees rein will wijk stap dam plas beek bron vloed
    golf strand haven boot schip anker roer mast zeil"""
)
ACHTERNAMEN = lijst(
    """jansen janssen janssens vries boer berg bakker visser smit meijer meyer bos mulder groot
    jong dekker brouwer dijk vos peters hendriks leeuwen linden kok jacobs vliet heuvel
    graaf willems hoekstra koster prins schouten kuipers kramer post kuiper veenstra wal
    beek hermans vermeulen vermeer willemsen verhoeven huisman maas postma martens smits
    timmermans groen wit evers bosch hofman gerritsen sanders evers claassen hansen schipper
    veen blom ven molenaar scholten dam haan verbeek bosman koning pieters jonker driessen
    kuijpers laan wiel zwart bruin velde bergen hoek geus rooij rooy wijk nel poel yilmaz
    kaya demir ozturk aydin sahin celik yildiz bouzid benali ahmed ali hassan mohamed
    el-amrani amrani bakkali kowalski nowak wisniewski wang chen li nguyen singh ramdin
    hulst adriaensen adriaanse wouters goossens mertens maes claes lambrechts dockx damen
    vissers rijk buuren ginneken gils dongen oers"""
)
VOORNAMEN = lijst(
    """jan piet kees henk gerrit willem johan cornelis hendrik jacob pieter teun toon sjaak frans
    theo bert bram koos arie dirk klaas wout harrie harry jos leo mien truus annie riet ria
    corrie sjaan bep greet nel toos tonny jo jeanne lies leny ans anneke ineke tineke
    marijke hanneke wilma petra monique yvonne linda sandra esther mirjam marieke anna maria
    johanna els elly joke gerda betsy hennie dien dora jopie sien neeltje aaltje grietje
    trijntje sietske froukje femke sjoerd wietse douwe jelle rinske fatima aicha khadija
    mohammed mohamed ahmed ali hassan yusuf mehmet mustafa ayse fatma zeynep emine ibrahim
    omar rachid malika samira latifa jolanta agnieszka piotr pawel krzysztof ewa wei ling
    mei-ling peter paul erik hans marcel ron frank john gerard martin ad rien jaap sjef wies
    lenie thea tini francien cor mieke lia gonnie sjaantje bas lotte sanne anouk emma julia
    sophie thomas lucas daan lars noor saskia ellen karin ingrid jacqueline angelique carla
    diana margriet marga marleen nelleke roelof harm geert wiebe tjitske baukje hiltje"""
)
# After these comes a name. The value is what can stand instead of title and name together.
AANSPREEK = {
    "mevrouw": "een mevrouw", "mevr": "een mevrouw", "mw": "een mevrouw", "mvr": "een mevrouw",
    "mej": "een mevrouw", "mejuffrouw": "een mevrouw", "meneer": "een meneer",
    "mijnheer": "een meneer", "dhr": "een meneer", "hr": "een meneer", "heer": "een meneer",
    "familie": "een gezin", "fam": "een gezin", "echtpaar": "een echtpaar", "weduwe": "een weduwe",
    "oma": "een oma", "opa": "een opa", "tante": "een tante", "oom": "een oom",
    "pastoor": "een pastoor", "dominee": "een dominee", "ds": "een dominee",
}  # fmt: skip
BEROEP = {
    "dokter": "een dokter", "dr": "een arts", "drs": "een professional", "prof": "een hoogleraar",
    "professor": "een hoogleraar", "huisarts": "een huisarts", "zuster": "een verpleegkundige",
    "zr": "een verpleegkundige", "broeder": "een verpleegkundige",
    "wijkverpleegkundige": "een wijkverpleegkundige", "verpleegkundige": "een verpleegkundige",
    "wethouder": "een wethouder", "burgemeester": "een burgemeester",
}  # fmt: skip
# Said of someone in the family or the street: the word itself stays, the name goes.
RELATIES = lijst(
    """dochter zoon broer zus moeder vader kleinzoon kleindochter schoonzus schoondochter
    schoonzoon zwager nicht neef buurman buurvrouw buurjongen buurmeisje echtgenoot
    echtgenote vriend vriendin patient client patiente cliente bewoner bewoonster man vrouw
    partner mantelzorger vrijwilliger inwoner"""
)
# These are said before names of organisations too: only a well-known first name counts.
ALLEEN_BEKEND = lijst("man vrouw partner mantelzorger vrijwilliger inwoner bewoner patient client")
MET_PUNT = lijst("mevr mw mvr mej dhr hr fam ds dr drs prof zr")
STRAAT = ("straat", "laan", "singel", "gracht", "plein", "steeg", "dijk", "kade", "plantsoen",
          "dreef", "hof")  # fmt: skip
STRAAT_ZWAK = (
    "weg",
    "pad",
    "park",
    "markt",
    "baan",
    "wal",
    "erf",
    "veld",
    "kamp",
    "ring",
    "heuvel",
)
GEEN_STRAAT = lijst(
    """onderweg omweg snelweg fietspad voetpad wandelpad tuinpad werkplein kerkhof gerechtshof
    gemeentehof zorgpad keuzepad stappenplan tijdpad dorpsplein schoolplein marktplein
    leerpad weg pad park markt baan ring veld kamp heuvel plein laan straat hof dijk kade
    arbeidsmarkt banenmarkt rommelmarkt kerstmarkt supermarkt pretpark werkveld loopbaan"""
)
MAATWOORDEN = lijst(
    """mensen keer jaar jaren uur uren minuten dagen dag weken week maanden maand deelnemers
    vrijwilligers bewoners inwoners huishoudens gezinnen organisaties procent euro stoelen
    km kilometer meter ervan van tot à plekken bomen tafels huizen"""
)
