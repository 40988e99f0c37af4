/* [data-draaiboek]: Alt and an arrow moves the block that has the focus, as its own button does.
   The part that comes back carries the focus and says where the block stands now. */

const KNOP = { ArrowUp: "[data-hoger]", ArrowDown: "[data-lager]" };

document.addEventListener("keydown", (gebeurtenis) => {
  const keuze = gebeurtenis.altKey && !gebeurtenis.ctrlKey && KNOP[gebeurtenis.key];
  const blok = keuze && gebeurtenis.target.closest?.("[data-draaiboek] [data-blok]");
  if (!blok) return;
  gebeurtenis.preventDefault();
  const knop = blok.querySelector(keuze);
  if (knop && !knop.disabled) knop.click();
});
