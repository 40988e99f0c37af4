/* Drag an item of a list ([data-deel]) by its grip ([data-greep]) to another place in that list.
   Keyboard and touch screens without a fine pointer have the buttons beside it. */

const RAND = 60; // px from an edge of the window where it scrolls along

export function maakSleepbaar(lijst, klaar) {
  if (lijst.children.length < 2) return;
  let deel = null;
  let begin = null; // what stood after it, to go back to

  const laatLos = (doen) => {
    if (!deel) return;
    const dit = deel;
    deel = null;
    dit.classList.remove("lw-opzet__deel--sleept");
    if (!doen) lijst.insertBefore(dit, begin);
    else if (dit.nextElementSibling !== begin) klaar(dit);
  };

  lijst.querySelectorAll("[data-greep]").forEach((greep) => {
    greep.hidden = false;
    greep.addEventListener("pointerdown", (gebeurtenis) => {
      if (gebeurtenis.button !== 0) return;
      gebeurtenis.preventDefault();
      deel = greep.closest("[data-deel]");
      begin = deel.nextElementSibling;
      greep.setPointerCapture(gebeurtenis.pointerId);
      deel.classList.add("lw-opzet__deel--sleept");
    });
    greep.addEventListener("pointermove", ({ clientY: y }) => {
      if (!deel) return;
      if (y < RAND) scrollBy(0, -12);
      if (y > innerHeight - RAND) scrollBy(0, 12);
      const na = [...lijst.children].find((buur) => {
        const { top, height } = buur.getBoundingClientRect();
        return buur !== deel && y < top + height / 2;
      });
      if (deel.nextElementSibling !== (na ?? null)) lijst.insertBefore(deel, na ?? null);
    });
    greep.addEventListener("pointerup", () => laatLos(true));
    greep.addEventListener("pointercancel", () => laatLos(false));
  });
  document.addEventListener("keydown", ({ key }) => key === "Escape" && laatLos(false));
}
