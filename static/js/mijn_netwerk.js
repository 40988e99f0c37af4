/* [data-mijn-netwerk]: saves each choice at once and shows one card at a time.

   A choice waits on the phone until the server has it: in order, one by one, each with the answer
   that this device knew (`gezien`), so that sending it again changes nothing. Two tabs take turns
   by a lock. Without this file the page is a form with a button. */

import { alinea, maakMelder } from "./mijn_netwerk_melden.js";
import { maakRij, stuur } from "./mijn_netwerk_rij.js";
import { vergeet, WACHT } from "./wachtrij.js";

const vak = document.querySelector("[data-mijn-netwerk]");
const NIETS = "-";
const EERSTE_WACHT = 1000;
const LANGSTE_WACHT = 30_000;

if (vak) begin(vak);

function begin(vak) {
  const formulier = vak.querySelector("[data-mn-form]");
  const plek = vak.dataset.plek;
  const mijne = `${WACHT}${vak.dataset.wie}:`;
  const sleutel = `${mijne}${plek}`;
  const deel = (naam) => document.querySelector(`[data-mn-${naam}]`);
  const { lees, schrijf, schuif } = maakRij(sleutel);
  const { zeg, meld } = maakMelder(deel("bewaard"), deel("melding"));
  const kaarten = [...vak.querySelectorAll("[data-mens]")];
  const kaartVan = (id) => kaarten.find((kaart) => kaart.dataset.mens === id);
  const regelVan = (id) => vak.querySelector(`[data-voor="${CSS.escape(id)}"]`);
  const naamVan = (kaart) => kaart.querySelector("[data-mn-naam]").textContent;
  const woord = (kaart, waarde) =>
    kaart.querySelector(`input[value="${waarde}"]`)?.dataset.kort ?? "";
  const totaal = Number(deel("balk").max);
  const buiten = Number(deel("balk").value) - kaarten.filter(isGedaan).length;

  let dicht = false;
  let weg = false; // leaving by our own form: nothing to warn for
  let bezig = false;
  let gestopt = false; // signed out: try again at the next choice, or when the page comes anew
  let wacht = EERSTE_WACHT;
  let klok = 0;

  function isGedaan(kaart) {
    return kaart.querySelector("input:checked") !== null;
  }

  function tel() {
    const gedaan = buiten + kaarten.filter(isGedaan).length;
    const nog = totaal - gedaan;
    deel("balk").value = gedaan;
    deel("telling").textContent = `${gedaan} van ${totaal} mensen`;
    const minuten = Math.max(1, Math.round((nog * Number(vak.dataset.seconden)) / 60));
    const eenheid = minuten === 1 ? "minuut" : "minuten";
    deel("nog").textContent = nog ? `nog ongeveer ${minuten} ${eenheid}` : "iedereen gedaan";
    deel("gezien").value = kaarten.map((k) => `${k.dataset.mens}:${k.dataset.gezien}`).join(" ");
    const open = kaarten.filter((k) => k.dataset.vorige !== undefined && !isGedaan(k)).length;
    const rest = deel("rest");
    if (rest) {
      rest.hidden = open === 0;
      rest.textContent = `De rest klopt nog (${open})`;
    }
  }

  function toonKeuze(kaart) {
    const gekozen = kaart.querySelector("input:checked");
    const staat = regelVan(kaart.dataset.mens)?.querySelector("[data-mn-staat]");
    if (staat) staat.textContent = gekozen ? gekozen.dataset.kort : "nog doen";
    const vorige = kaart.querySelector("[data-mn-vorige]");
    if (vorige) vorige.hidden = gekozen !== null;
    tel();
  }

  // A choice.

  function kies(kaart, waarde) {
    const invoer = kaart.querySelector(`input[value="${waarde}"]`);
    invoer.checked = true;
    kaart.querySelector(".lw-mn__fout")?.remove();
    kaart.classList.remove("lw-mn__mens--fout");
    toonKeuze(kaart);
    if (dicht) return toonDicht([]);
    if (kaart.dataset.gezien === String(waarde)) return undefined;
    const tik = {
      naar: kaart.dataset.mens,
      waarde: String(waarde),
      gezien: kaart.dataset.gezien,
      tekst: `${naamVan(kaart)}: ${invoer.dataset.kort}`,
    };
    kaart.dataset.gezien = tik.waarde;
    tel();
    schrijf([...lees(), tik]);
    gestopt = false;
    zeg(navigator.onLine ? "bezig" : "hier");
    return verstuur();
  }

  async function verstuur() {
    if (bezig || dicht || gestopt) return;
    bezig = true;
    clearTimeout(klok);
    try {
      if (navigator.locks) await navigator.locks.request(sleutel, leegWachtrij);
      else await leegWachtrij();
    } catch {
      straks();
    } finally {
      bezig = false;
    }
    // A choice made while the last answer came in.
    if (!dicht && !gestopt && !klok && lees().length) verstuur();
  }

  async function leegWachtrij() {
    klok = 0;
    while (lees().length && !dicht) {
      const [tik] = lees();
      const antwoord = await stuur(vak.dataset.adres, formulier, plek, tik);
      if (!(await verwerk(tik, antwoord))) return;
      wacht = EERSTE_WACHT;
    }
    if (!dicht) zeg(botsend() ? "uit" : "klaar");
  }

  const botsend = () => kaarten.find((kaart) => kaart.querySelector("[data-mn-botst][data-keuze]:not([hidden])"));

  /* Returns whether the queue goes on. */
  async function verwerk(tik, antwoord) {
    const isOns = (antwoord.headers.get("content-type") ?? "").includes("json");
    if (!isOns) {
      if (antwoord.type === "opaqueredirect" || [403, 404, 410].includes(antwoord.status)) {
        zegUitgelogd();
        return false;
      }
      throw new Error("later"); // a server or a network that is not well now
    }
    const wat = await antwoord.json();
    schuif();
    if (antwoord.ok) return true;
    if (wat.dicht) {
      const over = lees();
      schrijf([]);
      toonDicht([tik, ...over]);
    } else if (wat.daar !== undefined) {
      toonBotsing(tik, wat);
    } else {
      toonFout(tik, wat.fout);
    }
    return !dicht;
  }

  function straks() {
    zeg("hier");
    clearTimeout(klok);
    klok = setTimeout(verstuur, wacht + Math.random() * 500);
    wacht = Math.min(wacht * 2, LANGSTE_WACHT);
  }

  // When it goes another way.

  function zegUitgelogd() {
    gestopt = true;
    zeg("hier");
    const link = document.createElement("a");
    link.href = location.href;
    link.textContent = "Laad de pagina opnieuw";
    const p = alinea("Je keuzes staan op dit apparaat, maar zijn nog niet verstuurd. ");
    p.append(link, " en log zo nodig in. Daarna gaan ze alsnog mee.");
    meld(p);
  }

  let nietBewaard = [];

  function toonDicht(tikken) {
    dicht = true;
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
    meld(
      eerste,
      lijst,
      alinea("Wil je dat dit meetelt? Geef deze lijst aan de procesbegeleider."),
    );
  }

  function toonFout(tik, zin) {
    const kaart = kaartVan(tik.naar);
    if (!kaart) return;
    schrijf(lees().filter((ander) => ander.naar !== tik.naar));
    kaart.dataset.gezien = tik.gezien;
    const bak = kaart.querySelector("[data-mn-botst]");
    delete bak.dataset.keuze;
    bak.replaceChildren(alinea(zin));
    bak.hidden = false;
    meld(alinea(`${naamVan(kaart)}: ${zin}`));
  }

  function toonBotsing(tik, wat) {
    const kaart = kaartVan(tik.naar);
    if (!kaart) return;
    const later = lees().filter((ander) => ander.naar === tik.naar);
    schrijf(lees().filter((ander) => ander.naar !== tik.naar));
    const hier = later.at(-1)?.waarde ?? tik.waarde;
    const daar = String(wat.daar);
    kaart.dataset.gezien = daar;
    const bak = kaart.querySelector("[data-mn-botst]");
    const knoppen = [...new Set([daar, hier])].map((waarde) => {
      const knop = document.createElement("button");
      knop.type = "button";
      knop.className = "nl-button nl-button--secondary";
      knop.textContent = `Houd “${woord(kaart, waarde)}”`;
      knop.addEventListener("click", () => {
        bak.hidden = true;
        if (waarde === daar) zeg("klaar");
        kies(kaart, waarde);
        kaart.focus();
      });
      return knop;
    });
    bak.dataset.keuze = "";
    bak.replaceChildren(alinea(wat.fout), ...knoppen);
    bak.hidden = false;
    if (een) ga(kaarten.indexOf(kaart));
    kaart.scrollIntoView({ block: "nearest" });
  }

  // One card at a time.

  const smal = matchMedia("(max-width: 63.99em)");
  const beweegt = !matchMedia("(prefers-reduced-motion: reduce)").matches;
  let een = kaarten.length > 1;
  let nu = Math.max(0, kaarten.findIndex((kaart) => kaart.querySelector(".lw-mn__fout")));
  if (nu === 0) nu = Math.max(0, kaarten.findIndex((kaart) => !isGedaan(kaart)));

  function gezocht() {
    return kaarten.filter((kaart) => !regelVan(kaart.dataset.mens)?.hidden);
  }

  function ga(nummer, { focus = false } = {}) {
    nu = Math.min(Math.max(nummer, 0), kaarten.length - 1);
    kaarten.forEach((kaart, plaats) => {
      kaart.hidden = een ? plaats !== nu : !gezocht().includes(kaart);
      const link = regelVan(kaart.dataset.mens)?.querySelector("a");
      if (een && plaats === nu) link?.setAttribute("aria-current", "true");
      else link?.removeAttribute("aria-current");
    });
    deel("terug").disabled = nu === 0;
    const laatste = nu === kaarten.length - 1;
    deel("verder").hidden = laatste;
    deel("einde").hidden = een && !laatste && kaarten.some((kaart) => !isGedaan(kaart));
    if (focus) {
      kaarten[nu].focus({ preventScroll: true });
      deel("stand").scrollIntoView({ block: "start", behavior: beweegt ? "smooth" : "auto" });
    }
  }

  // To the next who is open, also from an answer that was changed; with none left to the end.
  function leidVerder() {
    const open = (kaart) => !isGedaan(kaart);
    const na = kaarten.findIndex((kaart, plaats) => plaats > nu && open(kaart));
    const doel = na < 0 ? kaarten.findIndex(open) : na;
    if (doel >= 0) return ga(doel, { focus: true });
    ga(nu);
    return deel("einde").scrollIntoView({ block: "nearest" });
  }

  function zetStand() {
    vak.classList.toggle("lw-mn--een", een);
    deel("blader").hidden = !een;
    deel("tip").hidden = !een;
    deel("wissel").textContent = een ? "Toon de hele lijst" : "Eén voor één";
    ga(nu);
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
      const kaart = kaartVan(target.value);
      kies(kaart, kaart.dataset.vorige);
      if (een) leidVerder();
      else kaart.focus();
      return;
    }
    const doorMuis = target.type === "radio" && (gebeurtenis.pointerType || detail > 0);
    if (een && doorMuis) {
      const hier = nu;
      setTimeout(() => {
        const botst = !kaarten[hier].querySelector("[data-mn-botst]").hidden;
        if (een && nu === hier && !botst) leidVerder();
      }, 350);
    }
  });

  formulier.addEventListener("keydown", (gebeurtenis) => {
    if (gebeurtenis.key === "Enter" && gebeurtenis.target.type === "radio") {
      gebeurtenis.preventDefault();
      if (!gebeurtenis.target.checked) gebeurtenis.target.click();
      if (een) leidVerder();
    }
  });

  deel("terug").addEventListener("click", () => ga(nu - 1, { focus: true }));
  deel("verder").addEventListener("click", () => ga(nu + 1, { focus: true }));
  deel("wissel").addEventListener("click", () => {
    een = !een;
    zetStand();
  });

  deel("namen").addEventListener("click", (gebeurtenis) => {
    const regel = gebeurtenis.target.closest("[data-voor]");
    if (!regel || !een) return;
    gebeurtenis.preventDefault();
    if (smal.matches) deel("wie").open = false;
    ga(kaarten.indexOf(kaartVan(regel.dataset.voor)), { focus: true });
  });

  deel("zoek").addEventListener("input", () => {
    const woorden = deel("zoek").value.toLowerCase().split(/\s+/).filter(Boolean);
    let aantal = 0;
    for (const regel of deel("namen").children) {
      regel.hidden = !woorden.every((deel_) => regel.dataset.zoek.includes(deel_));
      if (!regel.hidden) aantal += 1;
    }
    deel("gevonden").textContent = woorden.length ? `${aantal} gevonden` : "";
    if (!een) ga(nu);
  });

  // "De rest klopt nog" and "Ik ben klaar" go as a form, once all that waits has gone.
  formulier.addEventListener("submit", (gebeurtenis) => {
    if (dicht) {
      gebeurtenis.preventDefault();
      toonDicht([]);
    } else if (botsend()) {
      gebeurtenis.preventDefault();
      ga(kaarten.indexOf(botsend()), { focus: true });
    } else if (lees().length) {
      gebeurtenis.preventDefault();
      const knop = gebeurtenis.submitter;
      meld(alinea("Nog niet alles is verstuurd. We proberen het eerst nog eens."));
      verstuur().then(() => {
        if (!lees().length && !dicht && !botsend()) formulier.requestSubmit(knop);
      });
    } else {
      weg = true;
    }
  });

  addEventListener("beforeunload", (gebeurtenis) => {
    if (!weg && lees().length) gebeurtenis.preventDefault();
  });
  addEventListener("online", () => {
    wacht = EERSTE_WACHT;
    verstuur();
  });
  addEventListener("offline", () => lees().length && zeg("hier"));
  addEventListener("pageshow", () => {
    weg = false;
  });

  // Begin: what an earlier visit left is shown and sent; what is of someone else is forgotten.
  vergeet(mijne);
  for (const tik of lees()) {
    const kaart = kaartVan(tik.naar);
    const invoer = kaart?.querySelector(`input[value="${CSS.escape(String(tik.waarde))}"]`);
    if (!invoer) continue;
    invoer.checked = true;
    kaart.dataset.gezien = String(tik.waarde);
    toonKeuze(kaart);
  }
  deel("zoekknop").hidden = true;
  deel("bewaar").hidden = true;
  deel("wissel").hidden = kaarten.length < 2;
  if (smal.matches) deel("wie").open = false;
  tel();
  if (kaarten.length) zetStand();
  if (lees().length) {
    zeg("hier");
    verstuur();
  }
}
