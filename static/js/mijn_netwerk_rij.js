/* The choices that wait on this device, and sending one of them. */

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

  return { lees, schrijf, schuif: () => schrijf(lees().slice(1)) };
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
