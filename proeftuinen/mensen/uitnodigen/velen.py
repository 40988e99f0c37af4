"""Asking many people in one go: the two kinds, which share one page."""

from abc import ABC, abstractmethod
from functools import cached_property
from typing import Any, NamedTuple

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, QueryDict
from django.template.loader import render_to_string

from leerwerkplaats.toegang import Rol
from proeftuinen.mensen.models import Contact
from proeftuinen.mensen.uitnodigen import actions, lezen
from proeftuinen.mensen.uitnodigen.forms import HerinnerForm, VelenForm, knop
from proeftuinen.traject import uitnodigen
from proeftuinen.traject.models import Proeftuin, Uitnodiging
from proeftuinen.traject.post.uitnodiging import LINKPLEK
from proeftuinen.traject.uitnodigen import begintekst, eis_rol

Form = VelenForm | HerinnerForm


class Wie(NamedTuple):
    """Someone who can be asked: the name, and the words of the choice."""

    heet: str
    keuze: str


class Werk(ABC):
    """What is the same in inviting and reminding many."""

    soort: str
    titel: str
    lead: str
    leeg: str

    def __init__(self, request: HttpRequest, proeftuin: Proeftuin) -> None:
        self.request, self.proeftuin = request, proeftuin
        self.rollen = uitnodigen.mag_uitnodigen_als(request.lezer.rechten)

    @abstractmethod
    def te_vragen(self) -> QuerySet[Any]:
        """Return who can be asked, as rows."""

    @cached_property
    @abstractmethod
    def rijen(self) -> dict[str, Wie]:
        """Return who can be asked, in words by public id."""

    @abstractmethod
    def form(self, gegevens: QueryDict | None = None, **overig: Any) -> Form:
        """Return the form, filled or as it begins."""

    @abstractmethod
    def stuur(self, form: Form) -> None:
        """Send to all who were chosen, and say so."""

    def vraagt_bewijs(self, form: Form) -> bool:
        """Tell whether one must prove again who one is."""
        return form.cleaned_data.get("rol", Rol.DEELNEMER) != Rol.DEELNEMER

    def form_met(self, gegevens: QueryDict, doe: str) -> Form:
        """Return the form as it was typed, with all or none chosen."""
        keuze = {"alle": list(self.rijen), "geen": []}.get(doe, gegevens.getlist("wie"))
        namen = ("tekst", "rol")
        getypt = {naam: gegevens.get(naam, "") for naam in namen if naam in gegevens}
        return self.form(initial={**getypt, "wie": keuze})

    def een(self, naam: str) -> dict[str, list[str]]:
        """Return whom the address chooses, if anyone; what is strange chooses nothing."""
        code = self.request.GET.get(naam, "")
        return {"wie": [code]} if code in self.rijen else {}

    def tekst(self, form: Form) -> str:
        """Return the words of the mail."""
        return form.cleaned_data["tekst"]

    def gekozen(self, form: Form) -> list[Any]:
        """Return the rows that were chosen."""
        keuze = self.rijen.keys() & set(form.cleaned_data["wie"])
        return list(self.te_vragen().filter(publiek_id__in=keuze))

    def namen(self, form: Form) -> list[str]:
        """Return who was chosen, in order."""
        keuze = set(form.cleaned_data["wie"])
        return [wie.heet for code, wie in self.rijen.items() if code in keuze]

    def _meld(self, aantal: int, een: str, meer: str) -> None:
        if not aantal:
            niemand = "Niemand van wie je koos, kon nog gevraagd worden. Er ging geen mail weg."
            messages.warning(self.request, niemand)
            return
        wat = f"Er gaat 1 {een} weg." if aantal == 1 else f"Er gaan {aantal} {meer} weg."
        messages.success(self.request, wat)

    def voorbeeld(self, form: Form) -> dict[str, Any]:
        """Return one mail as it will look, to whom it goes, and the words on the button."""
        tekst = self.tekst(form)
        if LINKPLEK not in tekst:
            tekst = f"{tekst}\n\nOpen deze link om mee te doen:\n{LINKPLEK}"
        namen = self.namen(form)
        return {
            "onderwerp": f"Doe je mee met {self.proeftuin.titel}?",
            "tekst": tekst,
            "aan": namen,
            "knop": knop(len(namen), self.soort),
        }


class Uitnodigen(Werk):
    """Inviting people we know who were not asked yet."""

    soort = "uitnodigen"
    titel = "Nodig jullie mensen uit"
    lead = "Kies wie je uitnodigt en schrijf één tekst. Ieder krijgt een mail met een eigen link."
    leeg = "Iedereen met een mailadres is uitgenodigd of doet al mee."

    def te_vragen(self) -> QuerySet[Contact]:
        """Return the contacts that can be invited."""
        return lezen.te_vragen(self.proeftuin)

    @cached_property
    def rijen(self) -> dict[str, Wie]:
        """Return the contacts that can be invited, by public id."""
        rijen = {}
        delen = self.te_vragen().values_list(
            "publiek_id", "naam", "email", "organisatie__naam", "functie"
        )
        for code, naam, email, organisatie, functie in delen[: lezen.MEESTE]:
            heet, bij = naam or email, organisatie or functie
            rijen[code] = Wie(heet, f"{heet}, {bij}" if bij else heet)
        return rijen

    def form(self, gegevens: QueryDict | None = None, **overig: Any) -> VelenForm:
        """Return the form; all are chosen at first, or who `?contact=` names."""
        tekst = self._begintekst(Rol.DEELNEMER)
        keuzes = ((code, deel.keuze) for code, deel in self.rijen.items())
        begin = {"tekst": tekst} | self.een("contact") | overig.pop("initial", {})
        return VelenForm(gegevens, keuzes=keuzes, rollen=self.rollen, initial=begin)

    def _begintekst(self, rol: str) -> str:
        return begintekst(proeftuin=self.proeftuin, door=self.request.user, rol=Rol(rol))

    def tekst(self, form: VelenForm) -> str:
        """Return the words; ours, when nobody changed them, name the role that was chosen."""
        getypt = form.cleaned_data["tekst"].replace("\r\n", "\n")
        eigen = getypt != self._begintekst(Rol.DEELNEMER)
        return getypt if eigen else self._begintekst(form.cleaned_data["rol"])

    def stuur(self, form: VelenForm) -> None:
        """Invite all who were chosen. Raises TeVeel."""
        nieuw = actions.nodig_mensen_uit(
            proeftuin=self.proeftuin,
            door=self.request.user,
            contacten=self.gekozen(form),
            rol=eis_rol(form.cleaned_data["rol"], self.request.lezer.rechten),
            tekst=self.tekst(form),
        )
        self._meld(len(nieuw), "uitnodiging", "uitnodigingen")


class Herinneren(Werk):
    """Asking again who did not answer."""

    soort = "herinneren"
    titel = "Herinner wie nog niet antwoordde"
    lead = (
        "Kies wie je herinnert. Dat kan hoogstens één keer per week per mens. De link werkt daarna "
        "weer twee weken."
    )
    leeg = "Iedereen die nog niet antwoordde, is deze week al gevraagd, of krijgt nu geen post."

    def te_vragen(self) -> QuerySet[Uitnodiging]:
        """Return the invitations that may be sent again."""
        return lezen.te_herinneren(self.proeftuin, self.rollen)

    @cached_property
    def rijen(self) -> dict[str, Wie]:
        """Return the invitations that may be sent again, by public id."""
        delen = self.te_vragen().values_list("publiek_id", "wie", "email")[: lezen.MEESTE]
        return {
            code: Wie(wie or email, f"{wie}, {email}" if wie else email)
            for code, wie, email in delen
        }

    def form(self, gegevens: QueryDict | None = None, **overig: Any) -> HerinnerForm:
        """Return the form; all are chosen at first, or who `?wie=` names."""
        context = {"proeftuin": self.proeftuin, "door": self.request.user, "link": LINKPLEK}
        tekst = render_to_string("proeftuinen/mensen/uitnodigen/herinnering_mail.txt", context)
        begin = {"tekst": tekst.strip()} | self.een("wie") | overig.pop("initial", {})
        keuzes = ((code, deel.keuze) for code, deel in self.rijen.items())
        return HerinnerForm(gegevens, keuzes=keuzes, initial=begin)

    def stuur(self, form: HerinnerForm) -> None:
        """Remind all who were chosen. Raises TeVeel."""
        aantal = actions.herinner(
            proeftuin=self.proeftuin,
            door=self.request.user,
            uitnodigingen=self.gekozen(form),
            rollen=self.rollen,
            tekst=form.cleaned_data["tekst"],
        )
        self._meld(aantal, "herinnering", "herinneringen")
