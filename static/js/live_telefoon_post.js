/* Answers of this phone: each waits in storage under a key of its own until the server has it, and
   is sent again until then. Sent twice it counts once. */

import { maakRij, maakZender } from "./mijn_netwerk_rij.js";
import { zetApart } from "./live_telefoon_tekst.js";
import { WACHT } from "./wachtrij.js";

const GEDULD = 15_000;
const VORMEN = "[data-telefoon-vorm], [data-telefoon-stip], [data-telefoon-weg]";
const HIER = "Bewaard op je telefoon. We versturen het zodra het kan.";
const GEEN_NETWERK = "Geen verbinding. We proberen het steeds opnieuw.";

export function maakPost(vak, { zet, zeg }) {
  const { wie, code } = vak.dataset;
  const rij = maakRij(`${WACHT}${wie}:live:${code}`);
  const apart = vak.querySelector("[data-telefoon-terug]");
  const aankondiging = document.getElementById("aankondiging");
  let gestopt = false;
  const zender = maakZender(rij, {
    doe: async (ding) => verwerk(ding, await stuur(ding)),
    mag: () => !gestopt,
    leeg: () => zeg(""),
    later: () => zeg(HIER),
  });

  function stuur(ding) {
    const csrf = vak.querySelector("[name=csrfmiddlewaretoken]")?.value ?? ding.csrf;
    return fetch(ding.adres, {
      method: "POST",
      body: new URLSearchParams({ ...ding.velden, csrfmiddlewaretoken: csrf }),
      headers: { Accept: "application/json" },
      redirect: "manual",
      signal: AbortSignal.timeout(GEDULD),
    });
  }

  /* Returns whether the queue goes on; throws when it is to be tried again. */
  async function verwerk(ding, antwoord) {
    const isOns = (antwoord.headers.get("content-type") ?? "").includes("json");
    if (antwoord.ok && isOns) {
      const { html, zin } = await antwoord.json();
      rij.schuif();
      zet(html);
      aankondiging.textContent = zin ?? ding.gelukt;
      if (zin) zetApart(apart, zin, ding.velden.tekst);
      return true;
    }
    if (antwoord.status === 400 && isOns) return weiger(ding, (await antwoord.json()).fout);
    if (antwoord.status === 404) return weiger(ding, "Dit kan niet meer.");
    if (antwoord.status === 409) return weiger(ding, "De zaal is vol. Dit is niet verstuurd. Doe mee met iemand naast je.");
    if (antwoord.status === 410) return weiger(ding, "De zaal is dicht. Dit is niet verstuurd.");
    if (antwoord.status === 403 || antwoord.type === "opaqueredirect") {
      gestopt = true;
      zeg("Bewaard op je telefoon. Ververs de pagina om het te versturen.");
      return false;
    }
    throw new Error("later");
  }

  function weiger(ding, zin) {
    rij.schuif();
    if (ding.velden.tekst) zetApart(apart, zin, ding.velden.tekst);
    else zeg(zin);
    toonWachtend();
    return true;
  }

  /* What waits stands with one's own, so that nobody types it again. */
  function toonWachtend() {
    vak.querySelector("[data-telefoon-wacht]")?.remove();
    const teksten = rij.lees().flatMap((ding) => ding.velden.tekst ?? []);
    if (!teksten.length) return;
    const lijst = document.createElement("ul");
    lijst.className = "lw-telefoon__wacht";
    lijst.dataset.telefoonWacht = "";
    lijst.append(
      ...teksten.map((tekst) => {
        const punt = document.createElement("li");
        punt.textContent = `${tekst} (wacht op verbinding)`;
        return punt;
      }),
    );
    vak.querySelector("[data-telefoon-stand]").after(lijst);
  }

  function leesVorm(vorm) {
    const velden = Object.fromEntries([...new FormData(vorm)].filter(([, waarde]) => typeof waarde === "string"));
    const { csrfmiddlewaretoken: csrf, ...rest } = velden;
    const gelukt = vorm.matches("[data-telefoon-weg]") || rest.weg ? "Het is weg." : "Het is binnen.";
    return { adres: vorm.action, velden: rest, csrf, gelukt };
  }

  function maakLeeg(vorm) {
    for (const veld of vorm.querySelectorAll("textarea, input[type=text]")) {
      if (veld.name !== "naam" && veld.name !== "groepje") veld.value = "";
    }
    const sleutel = vorm.elements.sleutel;
    if (sleutel) sleutel.value = crypto.randomUUID?.() ?? "";
  }

  vak.addEventListener("submit", (gebeurtenis) => {
    const vorm = gebeurtenis.target;
    const leeg = vorm.elements.tekst && !vorm.elements.tekst.value.trim();
    // An empty or a too long text, a browser that makes no keys: the server says what is wrong.
    if (!vorm.matches(VORMEN) || leeg || !crypto.randomUUID || vorm.querySelector("[data-te-lang]")) return;
    gebeurtenis.preventDefault();
    gestopt = false;
    rij.schrijf([...rij.lees(), leesVorm(vorm)]);
    apart.replaceChildren();
    if (vorm.matches("[data-telefoon-vorm]")) maakLeeg(vorm);
    else for (const knop of vorm.querySelectorAll("button")) knop.disabled = true;
    toonWachtend();
    zender.verstuur();
  }, true);

  return {
    toonWachtend,
    begin: () => { toonWachtend(); if (rij.lees().length) zender.verstuur(); },
    netwerkGoed: () => (rij.lees().length && !gestopt ? zender.metNetwerk() : zeg("")),
    netwerkWeg: () => zeg(rij.lees().length ? HIER : GEEN_NETWERK),
  };
}
