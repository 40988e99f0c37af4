/* [data-netwerkkaart]: point at someone, come to someone by keyboard, or tap, and their lines stand
   out; a line of text says with whom. Enter, a tap or a click holds it; Escape lets go. */

import { kaarten, naam, wijzer, zeg } from "./netwerkkaart_delen.js";

const TE_NOEMEN = 12;

function dimAlles(svg) {
  for (const oud of svg.querySelectorAll(".nk-zelf, .nk-buur, .nk-raak")) {
    oud.classList.remove("nk-zelf", "nk-buur", "nk-raak");
  }
  svg.classList.remove("nk-licht");
}

function licht(kaart, id) {
  const alles = wijzer(kaart);
  if (!alles) return;
  dimAlles(alles.svg);
  const hier = alles.mensen.get(id);
  if (!hier) {
    zeg(kaart, "");
    return;
  }
  alles.svg.classList.add("nk-licht");
  hier.mens.classList.add("nk-zelf");
  for (const lijn of hier.lijnen) lijn.classList.add("nk-raak");
  const namen = [];
  for (const buur of hier.buren) {
    const ander = alles.mensen.get(buur);
    ander?.mens.classList.add("nk-buur");
    if (ander) namen.push(naam(ander.mens));
  }
  zeg(kaart, zin(hier.mens, namen));
}

function zin(mens, namen) {
  const wie = `${mens.getAttribute("aria-label")}.`;
  if (!namen.length) return wie;
  namen.sort((a, b) => a.localeCompare(b, "nl"));
  const rest = namen.length - TE_NOEMEN;
  const genoemd = namen.slice(0, TE_NOEMEN).join(", ");
  return `${wie} Met ${genoemd}${rest > 0 ? ` en nog ${rest}` : ""}.`;
}

function volg(kaart) {
  let vast = "";

  const houd = (id) => {
    kaart.querySelector(".nk-gekozen")?.classList.remove("nk-gekozen");
    vast = vast === id ? "" : id;
    const mens = vast && wijzer(kaart)?.mensen.get(vast)?.mens;
    if (mens) mens.classList.add("nk-gekozen");
    for (const [wie, { mens: deze }] of wijzer(kaart)?.mensen ?? []) {
      deze.setAttribute("aria-pressed", String(wie === vast));
    }
    licht(kaart, vast || id);
    if (!vast) licht(kaart, "");
  };

  const mensVan = (doel) => doel.closest?.(".nk-mens")?.dataset.k ?? "";
  kaart.addEventListener("pointerover", ({ target, pointerType, buttons }) => {
    if (pointerType === "touch" || buttons) return;
    const id = mensVan(target);
    if (id) licht(kaart, id);
    else if (target.closest?.(".nk-svg")) licht(kaart, vast);
  });
  kaart.addEventListener("pointerleave", () => licht(kaart, vast));
  kaart.addEventListener("focusin", ({ target }) => {
    if (mensVan(target)) licht(kaart, mensVan(target));
  });
  kaart.addEventListener("focusout", ({ target }) => {
    if (mensVan(target)) licht(kaart, vast);
  });
  kaart.addEventListener("click", ({ target }) => {
    if (mensVan(target)) houd(mensVan(target));
    else if (vast && target.closest?.(".nk-svg")) houd(vast);
  });
  kaart.addEventListener("keydown", (gebeurtenis) => {
    const id = mensVan(gebeurtenis.target);
    if (id && (gebeurtenis.key === "Enter" || gebeurtenis.key === " ")) {
      gebeurtenis.preventDefault();
      houd(id);
    } else if (gebeurtenis.key === "Escape" && vast) {
      houd(vast);
    }
  });
}

for (const kaart of kaarten()) volg(kaart);
