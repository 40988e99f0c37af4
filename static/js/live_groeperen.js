/* [data-slepen]: a contribution can be dragged onto a group. The same form does it with ticks and a
   button; without this file only that is there. */

const formulier = document.querySelector("[data-slepen]");

if (formulier && document.querySelector("[data-groep]")) begin();

function begin() {
  let sleept = "";
  const uitleg = document.querySelector("[data-alleen-slepen]");
  if (uitleg) uitleg.hidden = false;

  for (const rij of document.querySelectorAll("[data-bijdrage]")) {
    rij.draggable = true;
    rij.addEventListener("dragstart", (gebeurtenis) => {
      sleept = rij.dataset.bijdrage;
      gebeurtenis.dataTransfer.setData("text/plain", sleept);
      gebeurtenis.dataTransfer.effectAllowed = "move";
    });
    rij.addEventListener("dragend", () => (sleept = ""));
  }

  for (const groep of document.querySelectorAll("[data-groep]")) {
    groep.addEventListener("dragover", (gebeurtenis) => {
      if (!sleept) return;
      gebeurtenis.preventDefault();
      groep.dataset.boven = "";
    });
    groep.addEventListener("dragleave", () => delete groep.dataset.boven);
    groep.addEventListener("drop", (gebeurtenis) => {
      gebeurtenis.preventDefault();
      if (sleept) zetIn(sleept, groep.dataset.groep);
    });
  }
}

/* Everything that is ticked goes along when the dragged one is ticked too. */
function zetIn(bijdrage, groep) {
  const vakjes = [...document.querySelectorAll('[form="kies"][name="bijdrage"]')];
  const deze = vakjes.find((vakje) => vakje.value === bijdrage);
  if (!deze.checked) {
    for (const vakje of vakjes) vakje.checked = vakje === deze;
  }
  const keuze = document.getElementById("kies-groep");
  keuze.value = groep;
  formulier.requestSubmit();
}
