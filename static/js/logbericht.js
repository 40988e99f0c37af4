/* [data-log]: an entry of the log on a phone. Keeps the draft while one types; what is finished
   waits here until the server has it, and counts once however often it is sent. Without this file
   the page is a plain form. */

import { maakZender } from "./mijn_netwerk_rij.js";
import { openOpslag } from "./logbericht_opslag.js";
import { isLeeg, leesFoto, leesVelden, maakLeeg, toonFouten, toonKaart, volgFoto, zetVelden } from "./logbericht_vorm.js";
import { LOGBOEK } from "./wachtrij.js";

const GEDULD = 60_000; // a photo on a bad line
const TEL = 400;
const HIER = "Bewaard op je telefoon. We versturen het zodra het kan.";
const BINNEN = "Je bericht staat in het logboek.";
const ANDERS = {
  404: "Je kunt hier niet meer schrijven. Dit is niet verstuurd. Kopieer je tekst als je hem wilt houden.",
  409: "Dit is niet verstuurd, want er is intussen iets gewijzigd. Kijk het na en bewaar het nog eens.",
  410: "Dit experiment is klaar. Dit is niet verstuurd. Kopieer je tekst als je hem wilt houden.",
};
const vak = document.querySelector("[data-log]");

if (vak && window.indexedDB && crypto.randomUUID) {
  openOpslag(vak.dataset.wie).then((opslag) => begin(vak, opslag), () => volgFoto(vak.querySelector("[data-log-vorm]")));
} else if (vak) {
  volgFoto(vak.querySelector("[data-log-vorm]"));
}

async function begin(vak, opslag) {
  const vorm = vak.querySelector("[data-log-vorm]");
  const { plek, titel, inloggen } = vak.dataset;
  const stand = vak.querySelector("[data-log-stand]");
  const lijst = vak.querySelector("[data-log-wacht]");
  const kladregel = document.querySelector("[data-log-klad]");
  const toonFoto = volgFoto(vorm);
  let rij = await opslag.wachtend(); // what waits, as this page knows it
  let dicht = false; // signed out: keep it all, and send nothing
  let kladklok = 0;
  let net = ""; // key of the entry that was just pressed on
  const gaan = () => rij.filter((bericht) => !bericht.fouten);

  const zender = maakZender(
    { sleutel: LOGBOEK, lees: gaan },
    {
      doe: async (bericht) => {
        rij = await opslag.wachtend(); // another tab may have sent it
        if (!rij.some((deel) => deel.sleutel === bericht.sleutel)) return true;
        return verwerk(bericht, await stuur(bericht));
      },
      mag: () => !dicht,
      leeg: () => toonLijst(),
      later: () => {
        net = "";
        zeg(HIER);
      },
    },
  );

  function zeg(tekst, schakel) {
    if (stand.textContent !== tekst) stand.textContent = tekst;
    if (schakel) stand.append(" ", schakel);
  }

  function maakSchakel(adres, woorden) {
    const schakel = document.createElement("a");
    schakel.href = adres;
    schakel.textContent = woorden;
    return schakel;
  }

  function stuur({ adres, velden, foto }) {
    const lichaam = new FormData();
    for (const [naam, waarde] of velden) lichaam.append(naam, waarde);
    lichaam.append("csrfmiddlewaretoken", vorm.elements.csrfmiddlewaretoken.value);
    if (foto) lichaam.append("bestand", foto, foto.name || "foto.jpg");
    const signal = AbortSignal.timeout(GEDULD);
    return fetch(adres, { method: "POST", body: lichaam, headers: { Accept: "application/json" }, redirect: "manual", signal });
  }

  /* Returns whether the queue goes on; throws when it is to be tried again. */
  async function verwerk(bericht, antwoord) {
    const isOns = (antwoord.headers.get("content-type") ?? "").includes("json");
    if (antwoord.ok && isOns) {
      const { adres } = await antwoord.json();
      await weg(bericht);
      if (net === bericht.sleutel && isLeeg(vorm)) location.assign(`${adres}#log`);
      else zeg(BINNEN, maakSchakel(adres, "Bekijk het"));
      return true;
    }
    if (antwoord.status === 400 && isOns) {
      const { fouten, kaart } = await antwoord.json();
      return weiger(bericht, fouten, kaart);
    }
    if (ANDERS[antwoord.status]) return weiger(bericht, { gedaan: [ANDERS[antwoord.status]] });
    if (antwoord.status === 403 || antwoord.type === "opaqueredirect") {
      dicht = true;
      zeg("Je bent uitgelogd. Je bericht staat nog op je telefoon.", maakSchakel(inloggen, "Log in, dan versturen we het."));
      toonLijst();
      return false;
    }
    throw new Error("later");
  }

  async function weg(bericht) {
    await opslag.haalWeg(bericht.sleutel);
    rij = await opslag.wachtend();
    toonLijst();
  }

  /* Bring it back to the form; when something else stands there, keep it with a button. */
  async function weiger(bericht, fouten, kaart = "") {
    const anders = { ...bericht, fouten, kaart };
    await opslag.bewaar(anders);
    rij = await opslag.wachtend();
    net = "";
    if (bericht.plek === plek && isLeeg(vorm)) await zetTerug(anders);
    else zeg("Een bericht is niet verstuurd. Het staat hieronder.");
    toonLijst();
    return true;
  }

  async function zetTerug(bericht) {
    zetVelden(vorm, bericht.velden, bericht.foto);
    toonFoto();
    await bewaarKlad();
    await opslag.haalWeg(bericht.sleutel);
    rij = await opslag.wachtend();
    zeg("Dit is niet verstuurd. Kijk het nog even na. Je tekst staat er nog.");
    toonLijst();
    if (bericht.kaart) toonKaart(vorm, bericht.kaart);
    else toonFouten(vorm, bericht.fouten);
  }

  function toonLijst() {
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
        knop.addEventListener("click", () => (isLeeg(vorm) ? zetTerug(bericht) : zeg("Bewaar eerst wat je nu typt. Dan kun je dit terugzetten.")));
        punt.append(knop);
      }
      return punt;
    });
    const ul = document.createElement("ul");
    ul.className = "lw-log__wachtlijst";
    ul.append(...punten);
    lijst.replaceChildren(...(punten.length ? [ul] : []));
  }

  async function bewaarKlad() {
    clearTimeout(kladklok);
    try {
      if (isLeeg(vorm)) {
        await opslag.wisKlad(plek);
        kladregel.textContent = "";
      } else {
        await opslag.bewaarKlad({ plek, velden: leesVelden(vorm), foto: leesFoto(vorm) });
        kladregel.textContent = "✓ Klad bewaard";
      }
    } catch {
      kladregel.textContent = ""; // the phone is full: what is typed stands on the page
    }
  }

  function straks() {
    clearTimeout(kladklok);
    kladklok = setTimeout(bewaarKlad, TEL);
  }

  vorm.addEventListener("input", straks);
  vorm.addEventListener("change", bewaarKlad);
  addEventListener("pagehide", () => kladklok && bewaarKlad());

  vorm.addEventListener("submit", async (gebeurtenis) => {
    gebeurtenis.preventDefault();
    clearTimeout(kladklok);
    const velden = leesVelden(vorm);
    const { name, value } = gebeurtenis.submitter ?? {};
    if (name) velden.push([name, value]); // the answer to a card
    const { sleutel, gedaan } = Object.fromEntries(velden);
    if (!gedaan.trim()) {
      toonFouten(vorm, { gedaan: ["Vul dit in."] });
      return;
    }
    const adres = new URL(vorm.action, location.href).pathname;
    const bericht = { sleutel, plek, titel, adres, velden, foto: leesFoto(vorm), op: Date.now() };
    try {
      await opslag.bewaar(bericht);
    } catch {
      vorm.submit(); // the phone keeps nothing: send it as any form
      return;
    }
    rij = await opslag.wachtend();
    maakLeeg(vorm);
    toonFoto();
    await bewaarKlad();
    dicht = false;
    net = navigator.onLine ? sleutel : "";
    zeg(navigator.onLine ? "Bezig met versturen." : HIER);
    if (!navigator.onLine) toonLijst();
    zender.verstuur();
  }, true);

  addEventListener("online", () => gaan().length && zender.metNetwerk());
  addEventListener("offline", () => gaan().length && zeg(HIER));

  // Begin: the draft of before, unless the server just gave back what was typed.
  vak.querySelector("[data-log-uitleg]").hidden = false;
  const klad = await opslag.klad(plek);
  if (klad && isLeeg(vorm) && !rij.some((bericht) => bericht.sleutel === Object.fromEntries(klad.velden).sleutel)) {
    zetVelden(vorm, klad.velden, klad.foto);
    toonFoto();
    kladregel.textContent = "✓ Klad bewaard";
  }
  toonLijst();
  if (gaan().length) {
    zeg(HIER);
    zender.verstuur();
  }
}
