/* [data-slepen]: a contribution can be dragged onto a group. The same form does it with ticks and a
   button; without this file only that is there. The list is replaced while it runs. */

let sleept = "";

/* What stands there now can be dragged. */
function maakKlaar() {
  const kan = document.querySelector("[data-slepen]") && document.querySelector("[data-groep]");
  const uitleg = document.querySelector("[data-alleen-slepen]");
  if (uitleg) uitleg.hidden = !kan;
  for (const rij of document.querySelectorAll("[data-bijdrage]")) rij.draggable = Boolean(kan);
}

const bij = (gebeurtenis, wat) => gebeurtenis.target.closest?.(wat);

document.addEventListener("dragstart", (gebeurtenis) => {
  const rij = bij(gebeurtenis, "[data-bijdrage]");
  if (!rij) return;
  sleept = rij.dataset.bijdrage;
  rij.dataset.bezig = ""; // the list waits until it was let go
  gebeurtenis.dataTransfer.setData("text/plain", sleept);
  gebeurtenis.dataTransfer.effectAllowed = "move";
});

document.addEventListener("dragend", (gebeurtenis) => {
  sleept = "";
  delete bij(gebeurtenis, "[data-bijdrage]")?.dataset.bezig;
});

document.addEventListener("dragover", (gebeurtenis) => {
  const groep = sleept && bij(gebeurtenis, "[data-groep]");
  if (!groep) return;
  gebeurtenis.preventDefault();
  groep.dataset.boven = "";
});

document.addEventListener("dragleave", (gebeurtenis) => {
  const groep = bij(gebeurtenis, "[data-groep]");
  if (groep && !groep.contains(gebeurtenis.relatedTarget)) delete groep.dataset.boven;
});

document.addEventListener("drop", (gebeurtenis) => {
  const groep = sleept && bij(gebeurtenis, "[data-groep]");
  if (!groep) return;
  gebeurtenis.preventDefault();
  zetIn(sleept, groep.dataset.groep);
});

/* Everything that is ticked goes along when the dragged one is ticked too. */
function zetIn(bijdrage, groep) {
  const vakjes = [...document.querySelectorAll('[form="kies"][name="bijdrage"]')];
  const deze = vakjes.find((vakje) => vakje.value === bijdrage);
  if (!deze.checked) {
    for (const vakje of vakjes) vakje.checked = vakje === deze;
  }
  document.getElementById("kies-groep").value = groep;
  document.querySelector("[data-slepen]").requestSubmit();
}

document.addEventListener("lw:ververst", maakKlaar);
maakKlaar();
