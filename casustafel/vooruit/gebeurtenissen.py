"""Events that can often be seen coming, per stage of life, with questions that people then have.

After the idea of the domino: one event sets off others, for everyone in the house (domain facts of
Agora's publications on consecutive problems). The words are ours.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from casustafel.vooruit.rollen import Rol
from leerwerkplaats.begrippen import Dimensie, Levensfase

_L, _S, _P, _Z = Dimensie.LICHAMELIJK, Dimensie.SOCIAAL, Dimensie.PSYCHISCH, Dimensie.ZINGEVING
_IEDEREEN = tuple(Levensfase)
_WERKT = (Levensfase.JONGVOLWASSEN, Levensfase.MIDDEN)

type Vragen = Mapping[Rol, Sequence[tuple[Dimensie, str]]]


@dataclass(frozen=True)
class Gebeurtenis:
    """An event of the library: its name, in which stages of life it is offered, and questions."""

    sleutel: str
    naam: str
    levensfasen: tuple[Levensfase, ...]
    vragen: Vragen


ALLE = (
    Gebeurtenis("diagnose", "Diagnose", _IEDEREEN, {
        Rol.ZIEK: ((_P, "Wat staat me te wachten?"), (_L, "Welke behandeling wil ik nog?")),
        Rol.PARTNER: ((_P, "Moet ik sterk zijn?"), (_S, "Wie vertellen we het?")),
        Rol.TIENER: ((_P, "Waarom vertelt niemand mij iets?"),),
        Rol.KIND_JONG: ((_P, "Is het mijn schuld?"),),
        Rol.KIND_VOLWASSEN: ((_S, "Hoe vaak moet ik langskomen?"),),
        Rol.OUDER: ((_Z, "Waarom mijn kind en niet ik?"),),
    }),
    Gebeurtenis("minder_werken", "Minder werken", _WERKT, {
        Rol.ZIEK: ((_S, "Mag ik blijven werken?"), (_Z, "Wie ben ik zonder mijn werk?")),
        Rol.PARTNER: ((_S, "Kan ik zorgverlof nemen?"),),
        Rol.WERKGEVER: ((_S, "Wat mag ik vragen, en wat kan ik bieden?"),),
    }),
    Gebeurtenis("geld_krap", "Geld wordt krap", _WERKT, {
        Rol.ZIEK: ((_S, "Welke hulp kost wat?"),),
        Rol.PARTNER: ((_S, "Kunnen we hier blijven wonen?"),),
        Rol.TIENER: ((_S, "Kan ik nog mee op kamp?"),),
    }),
    Gebeurtenis("studie_stopt", "Studie stopt", (Levensfase.JONGVOLWASSEN,), {
        Rol.ZIEK: ((_Z, "Waar werk ik dan nog naartoe?"), (_S, "Hoe houd ik mijn vrienden?")),
        Rol.OUDER: ((_S, "Komt mijn kind weer thuis wonen?"),),
        Rol.VRIEND: ((_P, "Wat zeg ik tegen iemand die niet meer meekan?"),),
    }),
    Gebeurtenis("school_mist", "School wordt gemist", (Levensfase.KIND,), {
        Rol.ZIEK: ((_S, "Horen ze nog bij mij?"),),
        Rol.OUDER: ((_S, "Wie praat er met de juf of meester?"),),
        Rol.BROER_ZUS: ((_P, "Wie heeft er tijd voor mij?"),),
    }),
    Gebeurtenis("naar_volwassenzorg", "Van kinderzorg naar gewone zorg", (
        Levensfase.KIND, Levensfase.JONGVOLWASSEN), {
        Rol.ZIEK: ((_P, "Wie kent mij daar?"),),
        Rol.OUDER: ((_S, "Wat mag ik dan nog weten?"),),
    }),
    Gebeurtenis("hulp_vragen", "Hulp vragen", _IEDEREEN, {
        Rol.ZIEK: ((_P, "Val ik anderen tot last?"),),
        Rol.PARTNER: ((_S, "Wie durf ik te bellen?"),),
        Rol.BUUR: ((_S, "Wat kan ik doen zonder me op te dringen?"),),
        Rol.VRIEND: ((_S, "Wil je bezoek, of juist rust?"),),
    }),
    Gebeurtenis("huis_past_niet", "Huis past niet meer", _IEDEREEN, {
        Rol.ZIEK: ((_L, "Kom ik nog boven?"),),
        Rol.PARTNER: ((_L, "Kan het bed naar beneden?"), (_S, "Wie regelt dat?")),
        Rol.TIENER: ((_S, "Moet ik van school af?"),),
    }),
    Gebeurtenis("nachten_zwaar", "De nachten worden zwaar", _IEDEREEN, {
        Rol.ZIEK: ((_L, "Wie komt er als ik pijn heb?"),),
        Rol.PARTNER: ((_L, "Wanneer slaap ik?"),),
        Rol.MANTELZORGER: ((_P, "Hoe lang houd ik dit vol?"),),
    }),
    Gebeurtenis("partner_valt_uit", "Wie zorgt, valt uit", (Levensfase.MIDDEN, Levensfase.OUDER), {
        Rol.ZIEK: ((_S, "Moet ik dan weg uit huis?"),),
        Rol.PARTNER: ((_P, "Heb ik gefaald?"),),
        Rol.KIND_VOLWASSEN: ((_S, "Wie neemt het over?"),),
    }),
    Gebeurtenis("rijden_stopt", "Niet meer autorijden", (Levensfase.MIDDEN, Levensfase.OUDER), {
        Rol.ZIEK: ((_S, "Hoe kom ik nog ergens?"), (_Z, "Wat blijft er van mij over?")),
        Rol.KIND_VOLWASSEN: ((_P, "Wie zegt het?"),),
    }),
    Gebeurtenis("regie_wankelt", "Zelf beslissen wordt moeilijk", (
        Levensfase.MIDDEN, Levensfase.OUDER), {
        Rol.ZIEK: ((_Z, "Wie zegt wat ik wil als ik het niet meer kan?"),),
        Rol.KIND_VOLWASSEN: ((_P, "Zijn wij het eens?"),),
    }),
    Gebeurtenis("hospice", "Thuis of ergens anders sterven", _IEDEREEN, {
        Rol.ZIEK: ((_Z, "Waar wil ik zijn?"),),
        Rol.PARTNER: ((_P, "Mag ik zeggen dat thuis niet lukt?"),),
    }),
    Gebeurtenis("overlijden", "Overlijden", _IEDEREEN, {
        Rol.ZIEK: ((_Z, "Wie wil ik bij me?"),),
        Rol.PARTNER: ((_P, "Hoe neem ik afscheid?"),),
        Rol.TIENER: ((_Z, "Mag ik erbij zijn?"),),
        Rol.KIND_JONG: ((_Z, "Waar is iemand die dood is?"),),
    }),
    Gebeurtenis("daarna", "Daarna", _IEDEREEN, {
        Rol.PARTNER: ((_P, "Hoe moet ik verder?"), (_S, "Komt er nog iemand langs?")),
        Rol.TIENER: ((_Z, "Wie haalt mij nog op?"),),
        Rol.KIND_JONG: ((_P, "Wie brengt me nu naar bed?"),),
        Rol.MANTELZORGER: ((_S, "Wat doe ik met al die lege uren?"),),
        Rol.OUDER: ((_Z, "Wie ben ik nu nog?"),),
    }),
)  # fmt: skip
BIJ_SLEUTEL = {deel.sleutel: deel for deel in ALLE}


def voor(levensfase: str) -> Sequence[Gebeurtenis]:
    """Return the events of a stage of life, in the order of time; all without one."""
    return [deel for deel in ALLE if not levensfase or levensfase in deel.levensfasen]


def voorstellen(soort: str, rol: str) -> Sequence[tuple[str, str]]:
    """Return the questions of the library for this event and role: dimension and words."""
    gebeurtenis = BIJ_SLEUTEL.get(soort)
    if gebeurtenis is None or rol not in Rol.values:
        return ()
    return [(dim.value, tekst) for dim, tekst in gebeurtenis.vragen.get(Rol(rol), ())]
