/* The choices that wait on this device, and sending them in order, one by one.

   Each goes with the answer that this device knew, so that sending it again changes nothing. Two
   tabs take turns by a lock. */

const EERSTE_WACHT = 1000;
const LANGSTE_WACHT = 30_000;
const GEDULD = 15_000;

/* A queue: in storage, and in memory where the browser keeps nothing. */
export function maakRij(sleutel) {
  let geheugen = [];

  function lees() {
    try {
      const rij = JSON.parse(localStorage.getItem(sleutel) ?? "[]");
      geheugen = Array.isArray(rij) ? rij : [];
    } catch {
      /* storage is shut: what is in memory counts */
    }
    return geheugen;
  }

  function schrijf(rij) {
    geheugen = rij;
    try {
      if (rij.length) localStorage.setItem(sleutel, JSON.stringify(rij));
      else localStorage.removeItem(sleutel);
    } catch {
      /* kept in memory while the page is open */
    }
  }

  return { sleutel, lees, schrijf, schuif: () => schrijf(lees().slice(1)) };
}

export function stuur(adres, formulier, plek, tik) {
  const lichaam = new URLSearchParams({
    csrfmiddlewaretoken: formulier.elements.csrfmiddlewaretoken.value,
    van: plek,
    naar: tik.naar,
    waarde: tik.waarde,
    gezien: tik.gezien,
  });
  return fetch(adres, {
    method: "POST",
    body: lichaam,
    headers: { Accept: "application/json" },
    redirect: "manual",
    signal: AbortSignal.timeout(GEDULD),
  });
}

/* `doe` sends one choice and returns whether the queue goes on; `mag` says whether to send at all.
   `leeg` is told when all went, `later` when it did not work and is tried again. */
export function maakZender(rij, { doe, mag, leeg, later }) {
  let bezig = false;
  let wacht = EERSTE_WACHT;
  let klok = 0;

  async function leegRij() {
    klok = 0;
    while (rij.lees().length && mag()) {
      if (!(await doe(rij.lees()[0]))) return;
      wacht = EERSTE_WACHT;
    }
    if (mag()) leeg();
  }

  function straks() {
    later();
    clearTimeout(klok);
    klok = setTimeout(verstuur, wacht + Math.random() * 500);
    wacht = Math.min(wacht * 2, LANGSTE_WACHT);
  }

  async function verstuur() {
    if (bezig || !mag()) return;
    bezig = true;
    clearTimeout(klok);
    try {
      if (navigator.locks) await navigator.locks.request(rij.sleutel, leegRij);
      else await leegRij();
    } catch {
      straks();
    } finally {
      bezig = false;
    }
    // A choice made while the last answer came in.
    if (mag() && !klok && rij.lees().length) verstuur();
  }

  function metNetwerk() {
    wacht = EERSTE_WACHT;
    return verstuur();
  }

  return { verstuur, metNetwerk };
}
