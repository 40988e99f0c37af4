/* [data-draaiboek]: drag a block by its hour ([data-greep]) to before or after another one, or into
   a group. Sends what its own buttons send: "before that block", never "place 5", so that it means
   the same when others moved blocks in between. */

const BEGIN = 6; // px before a press is a drag
const RAND = 60; // px from an edge of the window where it scrolls along

let sleep = null;

const wis = () => {
  for (const naam of ["lw-blok--voor", "lw-blok--na", "lw-groep--hierin"]) {
    document.querySelectorAll(`.${naam}`).forEach((deel) => deel.classList.remove(naam));
  }
};

/* Where it would land: a block with its upper or lower half, or an empty spot of a group. */
function doelBij(x, y) {
  const raak = document.elementFromPoint(x, y);
  const blok = raak?.closest("[data-blok]");
  const groep = raak?.closest("[data-groep]");
  const binnen = blok && groep?.contains(blok);
  if (groep && !binnen && !sleep.blok.contains(groep)) {
    return { deel: groep, naar: `groep:${groep.dataset.groep}`, klas: "lw-groep--hierin" };
  }
  if (!blok || sleep.blok.contains(blok)) return null;
  const { top, height } = blok.getBoundingClientRect();
  const kant = y < top + height / 2 ? "voor" : "na";
  return { deel: blok, naar: `${kant}:${blok.dataset.blok}`, klas: `lw-blok--${kant}` };
}

function verstuur(blok, naar) {
  const form = blok.querySelector("[data-verplaats]");
  for (const [name, value] of [
    ["naar", naar],
    ["hoe", "sleep"],
  ]) {
    const veld = document.createElement("input");
    Object.assign(veld, { type: "hidden", name, value });
    form.append(veld);
  }
  form.requestSubmit();
}

function laatLos(doen) {
  if (!sleep) return;
  const { blok, los, doel, greep, pointerId } = sleep;
  sleep = null;
  wis();
  blok.classList.remove("lw-blok--sleept");
  if (greep.hasPointerCapture?.(pointerId)) greep.releasePointerCapture(pointerId);
  if (doen && los && doel) verstuur(blok, doel.naar);
}

document.addEventListener("pointerdown", (gebeurtenis) => {
  const greep = gebeurtenis.target.closest?.("[data-draaiboek] [data-greep]");
  if (!greep || gebeurtenis.button !== 0) return;
  const { clientX: x, clientY: y, pointerId } = gebeurtenis;
  sleep = { blok: greep.closest("[data-blok]"), greep, pointerId, x, y, los: false, doel: null };
});

document.addEventListener("pointermove", (gebeurtenis) => {
  if (!sleep || gebeurtenis.pointerId !== sleep.pointerId) return;
  const { clientX: x, clientY: y } = gebeurtenis;
  if (!sleep.los && Math.hypot(x - sleep.x, y - sleep.y) < BEGIN) return;
  if (!sleep.los) {
    sleep.los = true;
    sleep.greep.setPointerCapture(sleep.pointerId);
    sleep.blok.classList.add("lw-blok--sleept");
  }
  gebeurtenis.preventDefault();
  if (y < RAND) scrollBy(0, -12);
  if (y > innerHeight - RAND) scrollBy(0, 12);
  wis();
  sleep.doel = doelBij(x, y);
  sleep.doel?.deel.classList.add(sleep.doel.klas);
});

document.addEventListener("pointerup", () => laatLos(true));
document.addEventListener("pointercancel", () => laatLos(false));
document.addEventListener("keydown", ({ key }) => key === "Escape" && laatLos(false));
