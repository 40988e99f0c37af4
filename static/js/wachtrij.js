/* What waits on this phone to be sent: kept under one beginning, gone when someone signs out. Log
   entries have a store of their own, which forgets by itself what is of another person. */

export const WACHT = "lw-wacht:";
export const LOGBOEK = "lw-logboek";

/* Forget everything that waits, but what begins with `behalve`: of this person. */
export function vergeet(behalve = "") {
  try {
    for (const sleutel of Object.keys(localStorage)) {
      if (sleutel.startsWith(WACHT) && !(behalve && sleutel.startsWith(behalve))) localStorage.removeItem(sleutel);
    }
  } catch {
    /* storage is shut: nothing waits there */
  }
  try {
    if (!behalve) indexedDB.deleteDatabase(LOGBOEK);
  } catch {
    /* the same */
  }
}

document.addEventListener("submit", (gebeurtenis) => {
  const naar = new URL(gebeurtenis.target.action, location.href).pathname;
  if (naar === "/uitloggen/") vergeet();
});
