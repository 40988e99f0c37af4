/* details.lw-menu: closes with Escape and when the reader goes elsewhere. Opening is the browser's. */

const open = () => document.querySelectorAll("details.lw-menu[open]");

function sluit(menu, focus) {
  menu.open = false;
  if (focus) menu.querySelector("summary").focus();
}

document.addEventListener("keydown", (gebeurtenis) => {
  if (gebeurtenis.key !== "Escape") return;
  for (const menu of open()) sluit(menu, menu.contains(document.activeElement));
});

for (const soort of ["click", "focusin"]) {
  document.addEventListener(soort, (gebeurtenis) => {
    for (const menu of open()) {
      if (!menu.contains(gebeurtenis.target)) sluit(menu, false);
    }
  });
}
