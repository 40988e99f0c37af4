/* The draft of an entry: kept on this phone while one types, gone when the form is empty. */

import { isLeeg, leesFoto, leesVelden } from "./logbericht_vorm.js";

const TEL = 400;
const BEWAARD = "✓ Klad bewaard";

export function maakKlad(vorm, opslag, plek) {
  const regel = document.querySelector("[data-log-klad]");
  let klok = 0;

  async function bewaar() {
    clearTimeout(klok);
    try {
      if (isLeeg(vorm)) {
        await opslag.wisKlad(plek);
        regel.textContent = "";
      } else {
        await opslag.bewaarKlad({ plek, velden: leesVelden(vorm), foto: leesFoto(vorm) });
        regel.textContent = BEWAARD;
      }
    } catch {
      regel.textContent = ""; // the phone is full: what is typed stands on the page
    }
  }

  function straks() {
    clearTimeout(klok);
    klok = setTimeout(bewaar, TEL);
  }

  vorm.addEventListener("input", straks);
  vorm.addEventListener("change", bewaar);
  addEventListener("pagehide", () => klok && bewaar());

  return {
    bewaar,
    wacht: () => clearTimeout(klok),
    staatEr: () => { regel.textContent = BEWAARD; },
  };
}
