/* button[data-afdrukken]: opens the print window. Ships hidden; only with JavaScript it can work. */

for (const knop of document.querySelectorAll("button[data-afdrukken]")) {
  knop.hidden = false;
  knop.addEventListener("click", () => print());
}
