/* Laying someone on another place of the network map, and keeping it. */

import { plek, wijzer, zeg } from "./netwerkkaart_delen.js";

export const uit = (kaart) => kaart.querySelector("[data-verplaats]");

/* Draw someone here, with the ends of their lines and the marks halfway. */
export function leg(kaart, mens, x, y) {
  const id = mens.dataset.k;
  mens.setAttribute("transform", `translate(${x.toFixed(2)} ${y.toFixed(2)})`);
  for (const lijn of wijzer(kaart).mensen.get(id).lijnen) {
    if (lijn.tagName === "line") {
      const kant = lijn.dataset.a === id ? 1 : 2;
      lijn.setAttribute(`x${kant}`, x.toFixed(2));
      lijn.setAttribute(`y${kant}`, y.toFixed(2));
    } else {
      const ander = lijn.dataset.a === id ? lijn.dataset.b : lijn.dataset.a;
      const daar = plek(wijzer(kaart).mensen.get(ander).mens);
      const midden = [(x + daar.x) / 2, (y + daar.y) / 2].map((mm) => mm.toFixed(2));
      lijn.setAttribute("transform", `translate(${midden.join(" ")})`);
    }
  }
}

/* Keep where someone lies now; when that fails, lay them back and say so. */
export async function bewaar(kaart, mens, van) {
  const vak = uit(kaart);
  const versies = JSON.parse(vak.dataset.versies);
  const naarPlek = plek(mens);
  const inhoud = new URLSearchParams({
    wat: mens.dataset.k,
    als: vak.dataset.als,
    versie: versies[mens.dataset.k] ?? 0,
    x: naarPlek.x,
    y: naarPlek.y,
  });
  const kop = JSON.parse(document.body.getAttribute("hx-headers:inherited"));
  let antwoord = null;
  try {
    antwoord = await fetch(vak.dataset.verplaats, {
      method: "POST",
      body: inhoud,
      headers: { Accept: "application/json", ...kop },
    });
  } catch {
    /* No network: below it is laid back, and said. */
  }
  const soort = antwoord?.headers.get("Content-Type") ?? "";
  const data = soort.includes("json") ? await antwoord.json() : {};
  if (!antwoord?.ok) {
    leg(kaart, mens, van.x, van.y);
    zeg(kaart, data.fout ?? "Verplaatsen lukte niet. Kijk of je verbinding hebt.");
    return false;
  }
  versies[mens.dataset.k] = data.versie;
  vak.dataset.versies = JSON.stringify(versies);
  leg(kaart, mens, data.x, data.y);
  return true;
}
