/* [data-log]: an entry of the log on a phone. Keeps the draft while one types; what is finished
   waits here until the server has it, and counts once however often it is sent. Without this file
   the page is a plain form. */

import { maakZender } from "./mijn_netwerk_rij.js";
import { maakKlad } from "./logbericht_klad.js";
import { maakSchakel, toonWachtend } from "./logbericht_lijst.js";
import { ANDERS, stuur } from "./logbericht_post.js";
import { openOpslag } from "./logbericht_opslag.js";
import { isLeeg, leesBericht, maakLeeg, toonFouten, toonKaart, volgFoto, zetVelden } from "./logbericht_vorm.js";
import { LOGBOEK } from "./wachtrij.js";

const HIER = "Bewaard op je telefoon. We versturen het zodra het kan.";
const BINNEN = "Je bericht staat in het logboek.";
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
  const toonFoto = volgFoto(vorm);
  const klad = maakKlad(vorm, opslag, plek);
  let rij = await opslag.wachtend(); // what waits, as this page knows it
  let dicht = false; // signed out: keep it all, and send nothing
  let net = ""; // key of the entry that was just pressed on
  const gaan = () => rij.filter((bericht) => !bericht.fouten);

  const zender = maakZender(
    { sleutel: LOGBOEK, lees: gaan },
    {
      doe: async (bericht) => {
        rij = await opslag.wachtend(); // another tab may have sent it
        if (!rij.some((deel) => deel.sleutel === bericht.sleutel)) return true;
        return verwerk(bericht, await stuur(bericht, vorm.elements.csrfmiddlewaretoken.value));
      },
      mag: () => !dicht,
      leeg: () => toonLijst(),
      later: () => { net = ""; zeg(HIER); },
    },
  );

  const terug = (bericht) => (isLeeg(vorm) ? zetTerug(bericht) : zeg("Bewaar eerst wat je nu typt. Dan kun je dit terugzetten."));
  const toonLijst = () => toonWachtend(lijst, rij, { plek, terug });

  function zeg(tekst, schakel) {
    if (stand.textContent !== tekst) stand.textContent = tekst;
    if (schakel) stand.append(" ", schakel);
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
    await klad.bewaar();
    await opslag.haalWeg(bericht.sleutel);
    rij = await opslag.wachtend();
    zeg("Dit is niet verstuurd. Kijk het nog even na. Je tekst staat er nog.");
    toonLijst();
    if (bericht.kaart) toonKaart(vorm, bericht.kaart);
    else toonFouten(vorm, bericht.fouten);
  }

  vorm.addEventListener("submit", async (gebeurtenis) => {
    gebeurtenis.preventDefault();
    klad.wacht();
    const bericht = { ...leesBericht(vorm, gebeurtenis.submitter), plek, titel };
    if (!Object.fromEntries(bericht.velden).gedaan.trim()) return toonFouten(vorm, { gedaan: ["Vul dit in."] });
    try {
      await opslag.bewaar(bericht);
    } catch {
      return vorm.submit(); // the phone keeps nothing: send it as any form
    }
    rij = await opslag.wachtend();
    maakLeeg(vorm);
    toonFoto();
    await klad.bewaar();
    dicht = false;
    net = navigator.onLine ? bericht.sleutel : "";
    zeg(navigator.onLine ? "Bezig met versturen." : HIER);
    if (!navigator.onLine) toonLijst();
    zender.verstuur();
  }, true);

  addEventListener("online", () => gaan().length && zender.metNetwerk());
  addEventListener("offline", () => gaan().length && zeg(HIER));

  // Begin: the draft of before, unless the server just gave back what was typed.
  vak.querySelector("[data-log-uitleg]").hidden = false;
  const eerder = await opslag.klad(plek);
  if (eerder && isLeeg(vorm) && !rij.some((bericht) => bericht.sleutel === Object.fromEntries(eerder.velden).sleutel)) {
    zetVelden(vorm, eerder.velden, eerder.foto);
    toonFoto();
    klad.staatEr();
  }
  toonLijst();
  if (gaan().length) {
    zeg(HIER);
    zender.verstuur();
  }
}
