/* What waits on this phone to be sent: kept under one beginning, gone when someone signs out. */

export const WACHT = "lw-wacht:";

/* Forget everything that waits, but what begins with `behalve`: of this person. */
export function vergeet(behalve = "") {
  try {
    for (const sleutel of Object.keys(localStorage)) {
      if (sleutel.startsWith(WACHT) && !(behalve && sleutel.startsWith(behalve))) localStorage.removeItem(sleutel);
    }
  } catch {
    /* storage is shut: nothing waits there */
  }
}

document.addEventListener("submit", (gebeurtenis) => {
  const naar = new URL(gebeurtenis.target.action, location.href).pathname;
  if (naar === "/uitloggen/") vergeet();
});
