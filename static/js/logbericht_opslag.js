/* What one writes on this phone until the server has it: drafts and finished entries, with their
   photo, in IndexedDB. Of one person only; emptied at sign-out (wachtrij.js). */

import { LOGBOEK } from "./wachtrij.js";

const WACHT = "wacht";
const KLAD = "klad";

function alsBelofte(vraag) {
  return new Promise((goed, fout) => {
    vraag.onsuccess = () => goed(vraag.result);
    vraag.onerror = () => fout(vraag.error);
  });
}

/* Open the store; rejects where the browser keeps nothing. */
export async function openOpslag(wie) {
  const vraag = indexedDB.open(LOGBOEK, 1);
  vraag.onupgradeneeded = () => {
    vraag.result.createObjectStore(WACHT, { keyPath: "sleutel" });
    vraag.result.createObjectStore(KLAD, { keyPath: "plek" });
  };
  const bak = await alsBelofte(vraag);
  bak.onversionchange = () => bak.close(); // signing out, here or in another tab

  function doe(naam, hoe, stap) {
    return new Promise((goed, fout) => {
      const handeling = bak.transaction(naam, hoe);
      const uit = stap(handeling.objectStore(naam));
      handeling.oncomplete = () => goed(uit?.result);
      handeling.onabort = () => fout(handeling.error);
      handeling.onerror = () => fout(handeling.error);
    });
  }

  const leesAlles = (naam) => doe(naam, "readonly", (bank) => bank.getAll());

  /* What someone else left on this device is nobody's to read. */
  for (const naam of [WACHT, KLAD]) {
    for (const rij of await leesAlles(naam)) {
      if (rij.wie !== wie) await doe(naam, "readwrite", (bank) => bank.delete(rij[bank.keyPath]));
    }
  }

  return {
    wachtend: async () => (await leesAlles(WACHT)).sort((een, ander) => een.op - ander.op),
    bewaar: (bericht) => doe(WACHT, "readwrite", (bank) => bank.put({ ...bericht, wie })),
    haalWeg: (sleutel) => doe(WACHT, "readwrite", (bank) => bank.delete(sleutel)),
    klad: (plek) => doe(KLAD, "readonly", (bank) => bank.get(plek)),
    bewaarKlad: (klad) => doe(KLAD, "readwrite", (bank) => bank.put({ ...klad, wie })),
    wisKlad: (plek) => doe(KLAD, "readwrite", (bank) => bank.delete(plek)),
  };
}
