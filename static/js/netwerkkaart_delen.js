/* What the scripts of the network map share: its people, and who has a line with whom. */

const VEEL = 800; // lines; with more, only those of who moves are drawn meanwhile
const gekend = new WeakMap();

export const kaarten = () => document.querySelectorAll("[data-netwerkkaart]");
export const tekening = (kaart) => kaart.querySelector(".nk-svg");

/* Index a drawing once: people by id, and the lines and neighbours of each. */
export function wijzer(kaart) {
  const svg = tekening(kaart);
  if (!svg) return null;
  if (!gekend.has(svg)) gekend.set(svg, lees(svg));
  return gekend.get(svg);
}

function lees(svg) {
  const mensen = new Map();
  for (const mens of svg.querySelectorAll(".nk-mens")) {
    mensen.set(mens.dataset.k, { mens, lijnen: [], buren: new Set() });
  }
  for (const lijn of svg.querySelectorAll("[data-a]")) {
    const { a, b } = lijn.dataset;
    mensen.get(a)?.lijnen.push(lijn);
    mensen.get(b)?.lijnen.push(lijn);
    const telt = lijn.tagName === "line" && !lijn.closest(".nk-weg, .nk-onbekend");
    if (!telt) continue;
    mensen.get(a)?.buren.add(b);
    mensen.get(b)?.buren.add(a);
  }
  svg.classList.toggle("nk-groot", svg.querySelectorAll("line").length > VEEL);
  return { svg, mensen };
}

export function zeg(kaart, tekst) {
  const status = kaart.querySelector("[data-nk-status]");
  if (status) status.textContent = tekst || status.dataset.leeg;
}

export function naam(mens) {
  return mens.getAttribute("aria-label").split(",")[0];
}

export function plek(mens) {
  const [x, y] = mens.getAttribute("transform").match(/-?[\d.]+/g).map(Number);
  return { x, y };
}
