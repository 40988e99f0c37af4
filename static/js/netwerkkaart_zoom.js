/* [data-nk-zoom]: larger, smaller, the whole. The window scrolls by itself, so a phone drags with a
   finger and a keyboard scrolls; with a mouse one drags the ground. */

import { kaarten, tekening } from "./netwerkkaart_delen.js";

const STAP = 1.5;
const GROOTST = 6;
const STIL = 150; // ms after which names are back

const timers = new WeakMap();

/* Leave names and thin lines out while the map moves. */
export function beweegt(svg) {
  svg.classList.add("nk-beweegt");
  clearTimeout(timers.get(svg));
  timers.set(
    svg,
    setTimeout(() => svg.classList.remove("nk-beweegt"), STIL),
  );
}

function zoom(kaart, hoeveel) {
  const venster = kaart.querySelector("[data-nk-venster]");
  const svg = tekening(kaart);
  const nu = Number(kaart.dataset.zoom || 1);
  const straks = Math.min(GROOTST, Math.max(1, hoeveel(nu)));
  const x = (venster.scrollLeft + venster.clientWidth / 2) / nu;
  const y = (venster.scrollTop + venster.clientHeight / 2) / nu;
  kaart.dataset.zoom = straks;
  zet(kaart);
  venster.scrollLeft = x * straks - venster.clientWidth / 2;
  venster.scrollTop = y * straks - venster.clientHeight / 2;
  beweegt(svg);
}

function zet(kaart) {
  const nu = Number(kaart.dataset.zoom || 1);
  const venster = kaart.querySelector("[data-nk-venster]");
  const knoppen = kaart.querySelector("[data-nk-zoom]");
  if (!venster || !knoppen) return;
  venster.style.setProperty("--nk-zoom", nu);
  knoppen.hidden = false;
  knoppen.querySelector('[data-zoom="in"]').disabled = nu >= GROOTST;
  for (const naam of ["uit", "heel"]) {
    knoppen.querySelector(`[data-zoom="${naam}"]`).disabled = nu <= 1;
  }
}

const SOORTEN = {
  in: (nu) => nu * STAP,
  uit: (nu) => nu / STAP,
  heel: () => 1,
};

function sleepGrond(kaart) {
  let begin = null;
  kaart.addEventListener("pointerdown", (gebeurtenis) => {
    const venster = gebeurtenis.target.closest?.("[data-nk-venster]");
    const kan = venster && gebeurtenis.pointerType === "mouse" && gebeurtenis.button === 0;
    if (!kan || gebeurtenis.target.closest(".nk-mens")) return;
    const { clientX: x, clientY: y } = gebeurtenis;
    begin = { venster, x, y, links: venster.scrollLeft, boven: venster.scrollTop };
  });
  addEventListener("pointermove", ({ clientX, clientY, buttons }) => {
    if (!begin || !buttons) {
      begin = null;
      return;
    }
    begin.venster.scrollLeft = begin.links + begin.x - clientX;
    begin.venster.scrollTop = begin.boven + begin.y - clientY;
  });
}

for (const kaart of kaarten()) {
  zet(kaart);
  sleepGrond(kaart);
  kaart.addEventListener("click", ({ target }) => {
    const soort = SOORTEN[target.closest?.("[data-zoom]")?.dataset.zoom];
    if (soort) zoom(kaart, soort);
  });
  new MutationObserver(() => zet(kaart)).observe(kaart, { childList: true });
}
