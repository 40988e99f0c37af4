/* [data-mijn-netwerk]: saves each choice at once and shows one card at a time.

   A choice waits on the phone until the server has it (mijn_netwerk_rij.js). Without this file the
   page is a form with a button. */

import { maakAnders } from "./mijn_netwerk_anders.js";
import { maakBladeren } from "./mijn_netwerk_bladeren.js";
import { deel, maakKaarten, naamVan } from "./mijn_netwerk_kaarten.js";
import { alinea, maakMelder } from "./mijn_netwerk_melden.js";
import { maakRij, maakZender, stuur } from "./mijn_netwerk_rij.js";
import { vergeet, WACHT } from "./wachtrij.js";

const TEL = 350; // ms that a choice is seen before the next card comes
const vak = document.querySelector("[data-mijn-netwerk]");

if (vak) begin(vak);

function begin(vak) {
  const formulier = vak.querySelector("[data-mn-form]");
  const { plek, wie, adres } = vak.dataset;
  const mijne = `${WACHT}${wie}:`;
  const rij = maakRij(`${mijne}${plek}`);
  const blad = maakKaarten(vak);
  const { zeg, meld } = maakMelder(deel("bewaard"), deel("melding"));
  const bladeren = maakBladeren(vak, blad);
  const anders = maakAnders({ blad, rij, zeg, meld, kies, wijs: bladeren.wijs });
  const zender = maakZender(rij, {
    doe: async (tik) => verwerk(tik, await stuur(adres, formulier, plek, tik)),
    mag: () => !dicht && !gestopt,
    leeg: () => zeg(blad.botsend() ? "uit" : "klaar"),
    later: () => zeg("hier"),
  });
  let dicht = false;
  let gestopt = false; // signed out: try again at the next choice, or when the page comes anew
  let weg = false; // leaving by our own form: nothing to warn for

  function kies(kaart, waarde) {
    const invoer = blad.zet(kaart, waarde);
    if (dicht) return anders.dicht([]);
    const { mens: naar, gezien } = kaart.dataset;
    if (gezien === String(waarde)) return undefined;
    const tekst = `${naamVan(kaart)}: ${invoer.dataset.kort}`;
    const tik = { naar, waarde: String(waarde), gezien, tekst };
    kaart.dataset.gezien = tik.waarde;
    blad.tel();
    rij.schrijf([...rij.lees(), tik]);
    gestopt = false;
    zeg(navigator.onLine ? "bezig" : "hier");
    return zender.verstuur();
  }

  /* Returns whether the queue goes on. */
  async function verwerk(tik, antwoord) {
    const isOns = (antwoord.headers.get("content-type") ?? "").includes("json");
    if (!isOns) {
      if (antwoord.type === "opaqueredirect" || [403, 404, 410].includes(antwoord.status)) {
        gestopt = true;
        anders.uitgelogd();
        return false;
      }
      throw new Error("later"); // a server or a network that is not well now
    }
    const wat = await antwoord.json();
    rij.schuif();
    if (antwoord.ok) return true;
    if (wat.dicht) {
      dicht = true;
      const over = rij.lees();
      rij.schrijf([]);
      anders.dicht([tik, ...over]);
    } else if (wat.daar !== undefined) {
      anders.botsing(tik, wat);
    } else {
      anders.fout(tik, wat.fout);
    }
    return !dicht;
  }

  formulier.addEventListener("change", (gebeurtenis) => {
    const kaart = gebeurtenis.target.closest("[data-mens]");
    if (kaart && gebeurtenis.target.type === "radio") kies(kaart, gebeurtenis.target.value);
  });

  // A tap leads on by itself; arrow keys, which choose as well, do not.
  formulier.addEventListener("click", (gebeurtenis) => {
    const { target, detail } = gebeurtenis;
    if (target.name === "klopt") {
      gebeurtenis.preventDefault();
      const kaart = blad.van(target.value);
      kies(kaart, kaart.dataset.vorige);
      if (bladeren.eenVoorEen()) bladeren.leidVerder();
      else kaart.focus();
    } else if (target.type === "radio" && (gebeurtenis.pointerType || detail > 0)) {
      const hier = bladeren.hier();
      setTimeout(() => {
        const botst = !hier.querySelector("[data-mn-botst]").hidden;
        if (bladeren.eenVoorEen() && bladeren.hier() === hier && !botst) bladeren.leidVerder();
      }, TEL);
    }
  });

  formulier.addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.key === "Enter" && gebeurtenis.target.type === "radio") {
      gebeurtenis.preventDefault();
      if (!gebeurtenis.target.checked) gebeurtenis.target.click();
      if (bladeren.eenVoorEen()) bladeren.leidVerder();
    }
  });

  // "De rest klopt nog" and "Ik ben klaar" go as a form, once all that waits has gone.
  formulier.addEventListener("submit", (gebeurtenis) => {
    const wacht = rij.lees().length > 0;
    weg = !dicht && !blad.botsend() && !wacht;
    if (weg) return;
    gebeurtenis.preventDefault();
    if (dicht) anders.dicht([]);
    else if (blad.botsend()) bladeren.wijs(blad.botsend(), { focus: true });
    else {
      const knop = gebeurtenis.submitter;
      meld(alinea("Nog niet alles is verstuurd. We proberen het eerst nog eens."));
      zender.verstuur().then(() => {
        if (!rij.lees().length && !dicht && !blad.botsend()) formulier.requestSubmit(knop);
      });
    }
  });

  addEventListener("beforeunload", (e) => !weg && rij.lees().length && e.preventDefault());
  addEventListener("online", zender.metNetwerk);
  addEventListener("offline", () => rij.lees().length && zeg("hier"));
  addEventListener("pageshow", () => (weg = false));

  // Begin: what an earlier visit left is shown and sent; what is of someone else is forgotten.
  vergeet(mijne);
  for (const tik of rij.lees()) {
    const kaart = blad.van(tik.naar);
    if (blad.keuze(kaart, tik.waarde)) {
      kaart.dataset.gezien = String(tik.waarde);
      blad.zet(kaart, tik.waarde);
    }
  }
  deel("bewaar").hidden = true;
  blad.tel();
  bladeren.begin();
  if (rij.lees().length) {
    zeg("hier");
    zender.verstuur();
  }
}
