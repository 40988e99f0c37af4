/* [data-netwerkkaart]: one stop for Tab; arrows lead to the nearest person that way, Home and End to
   the first and last. Listens on the wrapping element: a listener on the svg would take focus. */

import { kaarten, plek, tekening, wijzer } from "./netwerkkaart_delen.js";

const KANT = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

function maakBereikbaar(kaart) {
  const alles = wijzer(kaart);
  if (!alles || alles.svg.querySelector(".nk-mens[tabindex]")) return;
  let eerste = true;
  for (const { mens } of alles.mensen.values()) {
    mens.setAttribute("role", "button");
    mens.setAttribute("aria-pressed", "false");
    mens.setAttribute("tabindex", eerste ? "0" : "-1");
    eerste = false;
  }
}

function naar(kaart, mens) {
  for (const oud of kaart.querySelectorAll('.nk-mens[tabindex="0"]')) {
    oud.setAttribute("tabindex", "-1");
  }
  mens.setAttribute("tabindex", "0");
  mens.focus({ preventScroll: true });
  mens.scrollIntoView({ block: "nearest", inline: "nearest" });
}

/* The nearest one in a wedge that way; what lies aside counts double. */
function dichtstbij(alles, mens, [dx, dy]) {
  const hier = plek(mens);
  let beste = null;
  let kleinst = Infinity;
  for (const { mens: ander } of alles.mensen.values()) {
    if (ander === mens) continue;
    const daar = plek(ander);
    const vooruit = (daar.x - hier.x) * dx + (daar.y - hier.y) * dy;
    const opzij = Math.abs((daar.x - hier.x) * dy) + Math.abs((daar.y - hier.y) * dx);
    if (vooruit <= 0 || opzij > vooruit * 2) continue;
    const afstand = vooruit + 2 * opzij;
    if (afstand < kleinst) [beste, kleinst] = [ander, afstand];
  }
  return beste;
}

function loop(kaart) {
  maakBereikbaar(kaart);
  new MutationObserver(() => tekening(kaart) && maakBereikbaar(kaart)).observe(kaart, {
    childList: true,
    subtree: true,
  });
  kaart.addEventListener("keydown", (gebeurtenis) => {
    const mens = gebeurtenis.target.closest?.(".nk-mens");
    const alles = wijzer(kaart);
    if (!mens || !alles || gebeurtenis.shiftKey || gebeurtenis.altKey || gebeurtenis.ctrlKey) return;
    const allen = [...alles.mensen.values()].map((deze) => deze.mens);
    let doel = null;
    if (KANT[gebeurtenis.key]) doel = dichtstbij(alles, mens, KANT[gebeurtenis.key]);
    else if (gebeurtenis.key === "Home") doel = allen[0];
    else if (gebeurtenis.key === "End") doel = allen.at(-1);
    else return;
    gebeurtenis.preventDefault();
    if (doel) naar(kaart, doel);
  });
  kaart.addEventListener("click", ({ target }) => {
    const mens = target.closest?.(".nk-mens");
    if (mens) naar(kaart, mens);
  });
}

for (const kaart of kaarten()) loop(kaart);
