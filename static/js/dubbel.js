/* form[data-dubbel]: one press sends once. The server refuses a second one too; this only spares
   the reader. Coming back with the back button gives the buttons back. */

function knoppen(formulier) {
  return formulier.querySelectorAll('button[type="submit"], button:not([type])');
}

document.addEventListener("submit", (gebeurtenis) => {
  const formulier = gebeurtenis.target;
  if (!formulier.matches("form[data-dubbel]") || gebeurtenis.defaultPrevented) return;
  if (formulier.dataset.verstuurd) {
    gebeurtenis.preventDefault();
    return;
  }
  formulier.dataset.verstuurd = "ja";
  // After this turn, so that the pressed button's own name and value are still sent.
  setTimeout(() => {
    for (const knop of knoppen(formulier)) {
      knop.setAttribute("aria-disabled", "true");
    }
  });
});

addEventListener("pageshow", () => {
  for (const formulier of document.querySelectorAll("form[data-verstuurd]")) {
    delete formulier.dataset.verstuurd;
    for (const knop of knoppen(formulier)) {
      knop.removeAttribute("aria-disabled");
    }
  }
});
