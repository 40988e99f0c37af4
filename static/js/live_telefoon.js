/* [data-telefoon]: asks every two seconds whether something is new, and keeps answers on the phone
   until the server has them. Without this file the page is plain forms and "Ververs". */

import { bewaarTekst, geefTekstTerug } from "./live_telefoon_tekst.js";
import { maakPost } from "./live_telefoon_post.js";

const ELKE = 2000;
const LANGST = 30_000;
const GEDULD = 10_000;
const vak = document.querySelector("[data-telefoon]");

if (vak) begin(vak);

function begin(vak) {
  const blad = vak.querySelector("[data-telefoon-blad]");
  const melding = vak.querySelector("[data-telefoon-stand]");
  const post = maakPost(vak, { zet, zeg });
  let etag = blad.querySelector("[data-merk]")?.dataset.merk ?? "";
  let wacht = ELKE;
  let klok = 0;
  let klaar = false;

  function zeg(tekst) {
    if (melding.textContent !== tekst) melding.textContent = tekst;
    melding.hidden = !tekst;
  }

  /* Show what is new, with every text that someone was typing where it was. */
  function zet(html) {
    const getypt = bewaarTekst(blad);
    blad.innerHTML = html;
    geefTekstTerug(blad, getypt, vak.querySelector("[data-telefoon-terug]"));
    etag = blad.querySelector("[data-merk]")?.dataset.merk ?? etag;
    post.toonWachtend();
  }

  function isDicht() {
    klaar = true;
    zeg("De zaal is dicht. Dank je wel voor het meedoen.");
    for (const knop of blad.querySelectorAll("button")) knop.disabled = true;
  }

  async function haalBlad() {
    const antwoord = await fetch(vak.dataset.blad, { cache: "no-store", signal: AbortSignal.timeout(GEDULD) });
    if (antwoord.status === 410) return isDicht();
    if (!antwoord.ok) throw new Error("later");
    return zet(await antwoord.text());
  }

  /* Without cookies: then the server reads nobody's session, a hundred phones long. */
  async function vraag() {
    const antwoord = await fetch(vak.dataset.stand, {
      headers: etag ? { "If-None-Match": etag } : {},
      credentials: "omit",
      cache: "no-store",
      signal: AbortSignal.timeout(GEDULD),
    });
    if (antwoord.status === 410) return isDicht();
    if (antwoord.status !== 304 && !antwoord.ok) throw new Error("later");
    if (antwoord.ok) await haalBlad();
    wacht = ELKE;
    return post.netwerkGoed();
  }

  async function ronde() {
    clearTimeout(klok);
    try {
      if (!document.hidden) await vraag();
    } catch {
      wacht = Math.min(wacht * 2, LANGST);
      post.netwerkWeg();
    }
    if (!klaar) klok = setTimeout(ronde, wacht + Math.random() * 300);
  }

  // A hidden page asks nothing; who looks again sees at once how it stands.
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) clearTimeout(klok);
    else if (!klaar) ronde();
  });
  addEventListener("online", () => !klaar && ronde());
  klok = setTimeout(ronde, ELKE * Math.random());
  post.begin();
}
