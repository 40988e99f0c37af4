/* One card at a time, or the whole list; looking for someone, and leading on to who is open. */

import { deel, isGedaan } from "./mijn_netwerk_kaarten.js";

export function maakBladeren(vak, { kaarten, van, regelVan }) {
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

  /* To the next who is open, also from an answer that was changed; with none left to the end. */
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

  /* Shows this card, wherever it is. */
  function wijs(kaart, opties) {
    if (een) ga(kaarten.indexOf(kaart), opties);
    kaart.scrollIntoView({ block: "nearest" });
  }

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
    ga(kaarten.indexOf(van(regel.dataset.voor)), { focus: true });
  });

  deel("zoek").addEventListener("input", () => {
    const woorden = deel("zoek").value.toLowerCase().split(/\s+/).filter(Boolean);
    let aantal = 0;
    for (const regel of deel("namen").children) {
      regel.hidden = !woorden.every((woord) => regel.dataset.zoek.includes(woord));
      if (!regel.hidden) aantal += 1;
    }
    deel("gevonden").textContent = woorden.length ? `${aantal} gevonden` : "";
    if (!een) ga(nu);
  });

  function begin() {
    deel("zoekknop").hidden = true;
    deel("wissel").hidden = kaarten.length < 2;
    if (smal.matches) deel("wie").open = false;
    if (kaarten.length) zetStand();
  }

  return { begin, wijs, leidVerder, eenVoorEen: () => een, hier: () => kaarten[nu] };
}
