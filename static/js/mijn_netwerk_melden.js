/* What the page of one's own network says: how a choice is kept, and what went another way. */

const WOORDEN = {
  bezig: "Bezig met opslaan",
  klaar: "✓ Opgeslagen",
  hier: "Bewaard op je telefoon",
  uit: "",
};

export function alinea(tekst) {
  const p = document.createElement("p");
  p.textContent = tekst;
  return p;
}

export function maakMelder(plaats, bak) {
  function zeg(soort) {
    plaats.hidden = soort === "uit";
    plaats.dataset.soort = soort;
    if (plaats.textContent !== WOORDEN[soort]) plaats.textContent = WOORDEN[soort];
  }

  function meld(...alineas) {
    bak.replaceChildren(...alineas);
    bak.hidden = false;
    bak.scrollIntoView({ block: "nearest" });
  }

  return { zeg, meld };
}
