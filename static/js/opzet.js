/* form[data-opzet]: chapters go up and down in place or by dragging, and the page beside it is
   drawn anew a moment after each change. Without this file the buttons do the same on the server. */

import { maakSleepbaar } from "./opzet_slepen.js";

const WACHT = 700; // ms after the last key

const form = document.querySelector("form[data-opzet]");
const voorbeeld = form?.querySelector("#voorbeeld");
const zeg = form?.querySelector("[data-geschoven]");
let klok;

function ververs(na = WACHT) {
  clearTimeout(klok);
  klok = setTimeout(() => voorbeeld.dispatchEvent(new CustomEvent("ververs")), na);
}

/* The first and last of a list cannot go further. */
function zetKnoppen(lijst) {
  const delen = [...lijst.children];
  delen.forEach((deel, nr) => {
    const [op, neer] = deel.querySelectorAll('[name="schuif"]');
    op?.setAttribute("aria-disabled", nr === 0);
    neer?.setAttribute("aria-disabled", nr === delen.length - 1);
  });
}

function verplaatst(deel) {
  const lijst = deel.closest("[data-delen]");
  zetKnoppen(lijst);
  const plek = [...lijst.children].indexOf(deel) + 1;
  const naam = deel.querySelector("label").textContent.trim();
  zeg.textContent = `${naam} staat nu op plek ${plek} van ${lijst.children.length}.`;
  form.dispatchEvent(new Event("change", { bubbles: true }));
}

function schuif(knop) {
  const deel = knop.closest("[data-deel]");
  const omhoog = knop.value.startsWith("omhoog:");
  const buur = omhoog ? deel.previousElementSibling : deel.nextElementSibling;
  if (!buur) return;
  buur[omhoog ? "before" : "after"](deel);
  knop.focus();
  verplaatst(deel);
}

/* The page that is seen stays so when words change; another part begins at its first. */
function zetBlad(nummer) {
  const veld = voorbeeld.querySelector("[data-blad-nu]");
  if (veld) veld.value = nummer;
}

if (form) {
  form.addEventListener("click", (gebeurtenis) => {
    const knop = gebeurtenis.target.closest('button[name="schuif"], button[data-blad]');
    if (!knop) return;
    gebeurtenis.preventDefault();
    if (knop.name === "schuif") schuif(knop);
    else {
      zetBlad(knop.value);
      ververs(0);
    }
  });
  form.querySelector("#id_deel").addEventListener("change", () => zetBlad(1));
  form.addEventListener("input", () => ververs());
  form.addEventListener("change", () => ververs(150));
  form.querySelectorAll("[data-delen]").forEach((lijst) => maakSleepbaar(lijst, verplaatst));
  form.querySelector("[data-zonder-js]").hidden = true;
  form.querySelector("[data-wacht]").hidden = false;
  addEventListener("load", () => ververs(0));
}
