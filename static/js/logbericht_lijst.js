/* What waits on this phone, as a list below the form; what was refused can go back into it. */

export function maakSchakel(adres, woorden) {
  const schakel = document.createElement("a");
  schakel.href = adres;
  schakel.textContent = woorden;
  return schakel;
}

export function toonWachtend(lijst, rij, { plek, terug }) {
  const punten = rij.map((bericht) => {
    const punt = document.createElement("li");
    const tekst = document.createElement("p");
    tekst.textContent = Object.fromEntries(bericht.velden).gedaan ?? "";
    const hoe = document.createElement("p");
    hoe.className = "lw-stil";
    const waar = bericht.plek === plek ? "" : ` (${bericht.titel})`;
    hoe.textContent = bericht.fouten ? `Niet verstuurd${waar}. ${Object.values(bericht.fouten).flat().join(" ")}` : `Wacht op verbinding${waar}${bericht.foto ? ", met foto" : ""}`;
    punt.append(tekst, hoe);
    if (bericht.fouten && bericht.plek === plek) {
      const knop = document.createElement("button");
      knop.type = "button";
      knop.className = "nl-button nl-button--secondary";
      knop.textContent = "Zet terug in het formulier";
      knop.addEventListener("click", () => terug(bericht));
      punt.append(knop);
    }
    return punt;
  });
  const ul = document.createElement("ul");
  ul.className = "lw-log__wachtlijst";
  ul.append(...punten);
  lijst.replaceChildren(...(punten.length ? [ul] : []));
}
