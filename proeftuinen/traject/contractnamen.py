"""The names of what a feature may contribute: the whole contract on one page.

A feature fulfils what it has in its own `aandeel.py`: plain functions with the names below; what
they return stands in contracten.py.
`settings.AANDELEN` lists the features, in order; `checks.py` proves that each imports and offers
nothing that this page does not know.

    tabs() -> Sequence[Tab]
    kaarten(proeftuin, lezer) -> Sequence[Kaart | Telkaart]     at most one query each
    uitkomsten(stap, lezer) -> Sequence[Uitkomst]
    gebeurtenissen(proeftuin, lezer) -> Sequence[Gebeurtenis]
    maten(proeftuin) -> Sequence[Maat]
    groei(proeftuinen) -> Mapping[int, Sequence[tuple[date, int]]]    by primary key: the lines of
                                                            the network on each day of asking, as
                                                            far as all may know them; one query
    hoofdstuk(proeftuin, lezer) -> Hoofdstuk | None
    uitspraken(proeftuin, lezer) -> Sequence[Uitspraak]     what the harvest may claim, each with
                                                            its record (oogstcontract.py)
    onbekend(proeftuin, lezer) -> Sequence[str]             what is not known yet, in sentences
    werkbladen(proeftuin, lezer) -> Sequence[Werkblad]      everything of the feature that this
                                                            reader sees, as tables; at most two
                                                            queries each
    niet_in_boek(proeftuin, lezer) -> Sequence[Gemis]       what cannot go into a book for these
                                                            readers and why; at most one query each
    doelen() -> Sequence[Doel]
    agenda(proeftuin, lezer) -> Sequence[Agendapunt]        what stands in calendar feeds
    zet_stil(adres) -> None                                 stop all that goes to this address
    bij_rust(contact) -> None                               someone without an address came to rest
    hef_stil_op(adres) -> None                              mail may go to this address again
    blijft_stil(adres) -> bool                              no mail ever again: someone died
    bekende_adressen() -> QuerySet[Any, str]                for these rest does not run out
    postsoorten() -> Mapping[str, Postsoort]                kinds of mail, and when each may go
    toestemmingsvragen(gebruiker) -> Sequence[Vraag]        what waits for this person's consent
    bij_toestemming(vraag, toestemming) -> None             a person said yes to such a question
    steunt_op(toestemmingen) -> Sequence[Steun]             what leans on these, and where it went

About a person and about the house (web/bijdragen.py has the dataclasses):

    eigen_tabs() -> Sequence[EigenTab]                      tabs of "mijn account"
    vraagt_slot(gebruiker) -> bool                          holds a role that asks a second lock
    neem_mee(gebruiker) -> Mapping[str, Any]                own data, plain values; long: Rijen
    wat_weggaat(gebruiker) -> Sequence[Wissing]             the preview of erasure
    bezwaren(gebruiker) -> Sequence[str]                    why erasing must wait, in plain Dutch
    houd_vast(gebruiker) -> None                            locks what an erasure must have still
    wis(gebruiker) -> None                                  inside one transaction with all others
    bewaartermijnen() -> Sequence[Bewaartermijn]            carried out by the daily task
    demo(proeftuin, mensen, dag) -> None                    fill a made-up place of the demo world
                                                            once; `mensen` by mail address
    elke_minuut(nu) -> None                                 run by the worker, about once a minute
    vertel_spoor(regels) -> Mapping[int, tuple[str, str]]   audit lines by pk: what, and where
    na_terugzetten() -> None                                after a restore: nothing is sent twice
    bezorg(aan, soort, onderwerp, tekst) -> None            mail from below, by the one outbox
    bij_deelname(proeftuin, gebruiker) -> None              someone takes part, in any role
    bekende_naam(proeftuin, adres) -> str                   the name that the team wrote down; only
                                                            for who proved to have this mailbox
    bij_proeftuin(proeftuin) -> None                        what is told of it was changed
    bij_verspreiding(proeftuin, door, waar) -> None         the oogst went out as a file (`waar`:
                                                            which); the same when called twice
    bij_intrekking(proeftuin) -> None                       something may no longer be used: files
                                                            that were made of it must not be fetched
    elke_dag(nu) -> None                                    run once a day, after the clearing up
    spoorzinnen() -> Mapping[str, str]                      verbs of the trail in plain Dutch
    opdrachtsoorten() -> Mapping[str, Opdrachtsoort]        work that yields a file (web/opdrachten)

About one thing that a feature below shows, without the feature knowing who tells it:

    bij_organisatie(organisatie, proeftuin, lezer) -> Sequence[Kaart]   at most two queries each
    bij_stap(stap, lezer) -> Sequence[Kaart]                            at most two queries each
    bij_bijeenkomst(bijeenkomst, lezer) -> Sequence[Kaart]  beside its run sheet; at most two
                                                            queries each
    bij_stappen(proeftuin, stappen, door) -> None           these steps are new, or have other
                                                            days, or were left out or taken up
    bij_bijeenkomst_gewijzigd(bijeenkomst, door) -> None    what its invitation says is another,
                                                            or it was called off or taken up
    bij_beleid(proeftuin, lezer) -> Sequence[Kaart]         under the mirror of policy, also on
                                                            paper; at most one query each
    dimensies_van(organisatie_ids) -> Mapping[int, frozenset[str]]      on which it offers something
    knoopstand(knopen, lezer) -> Mapping[tuple[str, str], Knoopstand]   how far things of the red
                                                            thread are; `knopen`: their kind and id;
                                                            at most one query, only of own kinds

About knowledge, which knows no proeftuin (kennisbank/planken/rechten.py, kennisbank/lezen):

    plankrechten(request, ruimte) -> Plankrechten | None    what this reader may on a shelf here
    planken_van(gebruiker) -> Mapping[str, frozenset[Recht]]    the shelves of one's own places
    gebruikt_in(item_ids, gebruiker) -> Mapping[int, Gebruik]   where items were used
    acties_bij_item(item, request) -> Sequence[Itemactie]   what one can do with it in one's places
    bij_kennisitem(item) -> None                            it is new, or has another title or
                                                            state; bij_kennisitem_weg: is to go
    bij_uitkomst(item, punt, request) -> Sequence[Uitkomsthulp]     who helps at an outcome of a
                                                            flow chart (kennisbank/stroomschemas)
    wat_weggaat_met(contact) -> Sequence[Wissing]           what leaves the place with a person
    wis_met(contact) -> None                                in the transaction that takes them away
"""

NAMEN = frozenset(
    {
        "tabs",
        "kaarten",
        "uitkomsten",
        "gebeurtenissen",
        "maten",
        "groei",
        "hoofdstuk",
        "uitspraken",
        "onbekend",
        "werkbladen",
        "niet_in_boek",
        "doelen",
        "agenda",
        "zet_stil",
        "bij_rust",
        "hef_stil_op",
        "blijft_stil",
        "bekende_adressen",
        "postsoorten",
        "eigen_tabs",
        "vraagt_slot",
        "neem_mee",
        "wat_weggaat",
        "bezwaren",
        "houd_vast",
        "wis",
        "bewaartermijnen",
        "demo",
        "elke_minuut",
        "vertel_spoor",
        "na_terugzetten",
        "bezorg",
        "bij_deelname",
        "bekende_naam",
        "bij_verspreiding",
        "bij_intrekking",
        "elke_dag",
        "spoorzinnen",
        "opdrachtsoorten",
        "toestemmingsvragen",
        "bij_toestemming",
        "steunt_op",
        "bij_organisatie",
        "bij_stap",
        "bij_stappen",
        "bij_bijeenkomst",
        "bij_bijeenkomst_gewijzigd",
        "bij_beleid",
        "dimensies_van",
        "knoopstand",
        "plankrechten",
        "planken_van",
        "gebruikt_in",
        "acties_bij_item",
        "bij_kennisitem",
        "bij_kennisitem_weg",
        "bij_proeftuin",
        "bij_uitkomst",
        "wat_weggaat_met",
        "wis_met",
    }
)
