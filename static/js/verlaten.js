/* form[data-waarschuw]: ask before a page with unsaved words is left. */

const geraakt = new Set();

document.addEventListener("input", (gebeurtenis) => {
  const formulier = gebeurtenis.target.closest?.("form[data-waarschuw]");
  if (formulier) geraakt.add(formulier);
});

document.addEventListener("submit", (gebeurtenis) => geraakt.delete(gebeurtenis.target));

addEventListener("beforeunload", (gebeurtenis) => {
  const open = [...geraakt].some((formulier) => formulier.isConnected);
  if (open) gebeurtenis.preventDefault();
});
