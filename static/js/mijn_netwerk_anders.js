/* When a choice goes another way: signed out, closed, refused, or chosen elsewhere as well. */

import { naamVan } from "./mijn_netwerk_kaarten.js";
import { alinea } from "./mijn_netwerk_melden.js";

export function maakAnders({ blad, rij, zeg, meld, kies, wijs }) {
  let nietBewaard = [];

  function uitgelogd() {
    zeg("hier");
    const link = document.createElement("a");
    link.href = location.href;
    link.textContent = "Laad de pagina opnieuw";
    const p = alinea("Je keuzes staan op dit apparaat, maar zijn nog niet verstuurd. ");
    p.append(link, " en log zo nodig in. Daarna gaan ze alsnog mee.");
    meld(p);
  }

  function dicht(tikken) {
    zeg("uit");
    nietBewaard = [...nietBewaard, ...tikken.map((tik) => tik.tekst)];
    const lijst = document.createElement("ul");
    for (const tekst of nietBewaard) {
      const regel = document.createElement("li");
      regel.textContent = tekst;
      lijst.append(regel);
    }
    const kop = document.createElement("strong");
    kop.textContent = "De meting is gesloten.";
    const eerste = alinea("");
    eerste.append(kop, " Wat al was opgeslagen, is bewaard. Dit niet meer:");
    const raad = "Wil je dat dit meetelt? Geef deze lijst aan de procesbegeleider.";
    meld(eerste, lijst, alinea(raad));
  }

  /* What else waits about this person goes: it was built on a choice that did not come in. */
  function laatVallen(naar) {
    rij.schrijf(rij.lees().filter((ander) => ander.naar !== naar));
  }

  function fout(tik, zin) {
    const kaart = blad.van(tik.naar);
    if (!kaart) return;
    laatVallen(tik.naar);
    kaart.dataset.gezien = tik.gezien;
    const bak = kaart.querySelector("[data-mn-botst]");
    delete bak.dataset.keuze;
    bak.replaceChildren(alinea(zin));
    bak.hidden = false;
    meld(alinea(`${naamVan(kaart)}: ${zin}`));
  }

  function knop(kaart, bak, waarde, daar) {
    const deze = document.createElement("button");
    deze.type = "button";
    deze.className = "nl-button nl-button--secondary";
    deze.textContent = `Houd “${blad.keuze(kaart, waarde)?.dataset.kort ?? ""}”`;
    deze.addEventListener("click", () => {
      bak.hidden = true;
      if (waarde === daar) zeg("klaar");
      kies(kaart, waarde);
      kaart.focus();
    });
    return deze;
  }

  function botsing(tik, wat) {
    const kaart = blad.van(tik.naar);
    if (!kaart) return;
    const later = rij.lees().filter((ander) => ander.naar === tik.naar);
    laatVallen(tik.naar);
    const hier = later.at(-1)?.waarde ?? tik.waarde;
    const daar = String(wat.daar);
    kaart.dataset.gezien = daar;
    const bak = kaart.querySelector("[data-mn-botst]");
    const knoppen = [...new Set([daar, hier])].map((waarde) => knop(kaart, bak, waarde, daar));
    bak.dataset.keuze = "";
    bak.replaceChildren(alinea(wat.fout), ...knoppen);
    bak.hidden = false;
    wijs(kaart);
  }

  return { uitgelogd, dicht, fout, botsing };
}
