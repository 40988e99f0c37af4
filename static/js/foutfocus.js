/* Moves focus to where the reader must be: the error summary after a failed form, or what
   carries data-focus in a part that htmx swapped in. Says short news aloud. */

const aankondiging = document.getElementById("aankondiging");

function zegHardop(tekst) {
  if (!aankondiging) return;
  aankondiging.textContent = "";
  requestAnimationFrame(() => {
    aankondiging.textContent = tekst;
  });
}

function zetFocus(keuze) {
  const doel = document.querySelector(keuze);
  if (!doel) return;
  if (!doel.hasAttribute("tabindex")) doel.setAttribute("tabindex", "-1");
  doel.focus();
}

zetFocus("[data-foutfocus]");

document.addEventListener("htmx:after:swap", () => {
  zetFocus(document.querySelector("[data-foutfocus]") ? "[data-foutfocus]" : "[data-focus]");
  const nieuws = document.querySelector("[data-zeg]");
  if (nieuws) {
    zegHardop(nieuws.dataset.zeg);
    delete nieuws.dataset.zeg;
  }
});

/* A refused or failed request changes nothing on screen; say so instead of staying silent. */
function zegMislukt(gebeurtenis) {
  const status = gebeurtenis.detail?.ctx?.response?.status;
  if (status === 409 || status === 422) return;
  const tekst =
    status === 429
      ? "Dat ging even te snel. Wacht een minuut en probeer het nog eens."
      : "Dit lukte niet. Je tekst staat er nog. Probeer het nog eens.";
  document.dispatchEvent(new CustomEvent("lw:toast", { detail: { tekst, ernst: "let-op" } }));
}

document.addEventListener("htmx:response:error", zegMislukt);
document.addEventListener("htmx:error", zegMislukt);
