"""What everyone knows, and so tells of nobody: illnesses, feasts, makers, organisations."""

from leerwerkplaats.herkenning.woorden import lijst

BEKEND = lijst(
    """parkinson alzheimer crohn down hodgkin kahler korsakov asperger bechterew raynaud graves
    lewy lou gehrig huntington ménière meniere barthel lynn adamson maslow
    movisie agora patz vptz ggd ggz wmo wlz zvw pgb ziz anw aow uwv svb cak ciz ib mdo poh ic
    iknl zonmw vilans pharos kwf knmg nivel zonnebloem humanitas rode kruis leger heils thuiszorg
    whatsapp zoom teams facebook google skype netflix youtube signal excel word outlook ipad iphone
    mozart bach beethoven vivaldi rembrandt gogh vermeer mondriaan picasso monet chopin hazes
    borsato frans-bauer abba beatles elvis nijntje sinterklaas sint kerst kerstmis pasen
    pinksteren hemelvaart ramadan suikerfeest offerfeest divali holi allerzielen carnaval
    koningsdag bevrijdingsdag moederdag vaderdag god jezus allah boeddha bijbel
    koran thora christus heer jehova geest
    nederland nederlands nederlandse belgie belg duitsland duits engels engelse frans franse turks
    turkse marokkaans marokkaanse pools poolse fries friese chinees chinese arabisch arabische
    spaans spaanse italiaans italiaanse surinaams surinaamse antilliaans hindostaans syrisch
    oekraiens turkije marokko polen suriname china spanje italie frankrijk engeland europa
    friesland brabant limburg zeeland drenthe gelderland overijssel groningen utrecht holland
    canada amerika australie suriname aruba curacao syrie irak iran afghanistan india indonesie
    portugal griekenland oostenrijk zwitserland psalm oudjaar nieuwjaar
    flevoland noord-brabant noord-holland zuid-holland randstad achterhoek veluwe twente
    covid corona copd ms als psp msa msb hiv morfine paracetamol fentanyl dipidolor midazolam
    haldol oxycodon lorazepam oxazepam prednison dexamethason macrogol zalf
    buurtzorg thuis hospice huis kamer tafel centrum levensvragen
    wilg berk linde els beuk kastanje esdoorn lariks populier iep meidoorn spar plataan lijsterbes
    walnoot vlier proeftuin leerwerkplaats casustafel
    spotify iza palliatief palliatieve zingeving sociaal trendanalyse handleiding gemeente
    zorgverzekeringswet domein waarom welke provincie
    kanker.nl palliaweb thuisarts carend sire nos npo avrotros"""
) | {
    "van gogh", "vincent van gogh", "frans bauer", "andre rieu", "andre hazes", "helen dowling",
    "toon hermans", "annie m.g. schmidt", "annie schmidt", "elisabeth kübler-ross", "de hoop",
    "de zonnebloem", "de kamer", "het leger", "rode kruis", "leger des heils", "de alzheimer",
    "lewy body", "cicely saunders", "johan cruijff",
}  # fmt: skip
"""Small letters. A pair is one of words as they stand after each other."""

VOOR_PLEK = lijst("in uit naar te bij rond vanuit vlakbij nabij richting tussen binnen buiten om")
"""Before a place, and seldom before a person who is meant."""

NA_NAAM = lijst(
    """is was heeft had wil wilde kan kon zegt zei vertelt vertelde belt belde komt kwam woont
    woonde vraagt vroeg gaat ging slaapt sliep eet at zorgt zorgde werkt werkte huilt huilde denkt
    dacht vindt vond weet wist en"""
)
"""What one does: after a name in small letters."""

GEEN_BEGIN = lijst(
    """will even an al do dan ben bas mark dien tot ton rob ro can son star noor dick mag eva sam
    els lies bep nel cor ans toos door wit rik pim pien tim tom max mia"""
) - lijst("rob rik pim pien tim tom max mia eva sam noor bep toos dick ton")
"""Known as names, and yet a word with which sentences begin."""
