/* [data-live-bron]: asks its address again and again and shows what is new; 304 is nothing new.
   While there is no connection the last picture stays, and [data-live-weg] says so quietly.
   [data-live-anker]: what someone is looking at stays where it is when rows come in above it. */

const WACHT = 10_000; // a request that takes longer is given up
const weg = document.querySelector("[data-live-weg]");

/* Do not pull a text, a tick, an open list, a pressed button or what is dragged from under
   someone's hands. */
function bezig(vak) {
  const hier = vak.contains(document.activeElement) ? document.activeElement : null;
  const typt = hier?.matches("input:not([type=hidden]), textarea, select");
  const half = "details[open], form[data-verstuurd], input[type=checkbox]:checked, [data-bezig]";
  const getypt = [...vak.querySelectorAll("input[type=text]")].some((veld) => veld.value !== veld.defaultValue);
  return Boolean(typt || getypt || vak.querySelector(half));
}

/* Return how to put back in sight the row under the pointer, else the first one on the screen. */
function anker(vak) {
  if (!("liveAnker" in vak.dataset)) return () => {};
  const rijen = [...vak.querySelectorAll("li[id]")];
  const rij = rijen.find((een) => een.matches(":hover")) ??
    (scrollY > 0 && rijen.find((een) => een.getBoundingClientRect().top >= 0));
  if (!rij) return () => {};
  const { id } = rij;
  const { top } = rij.getBoundingClientRect();
  return () => {
    const nieuw = document.getElementById(id);
    if (nieuw) scrollBy({ top: nieuw.getBoundingClientRect().top - top, behavior: "instant" });
  };
}

function zet(vak, html) {
  const hier = vak.contains(document.activeElement) ? document.activeElement : null;
  const plek = hier && [...vak.querySelectorAll("a, button, summary")].indexOf(hier);
  const tekst = hier?.textContent;
  const terug = anker(vak);
  vak.innerHTML = html;
  terug();
  if (hier) {
    const knoppen = [...vak.querySelectorAll("a, button, summary")];
    const zelfde = (knop) => knop?.textContent === tekst;
    (zelfde(knoppen[plek]) ? knoppen[plek] : knoppen.find(zelfde))?.focus({ preventScroll: true });
  }
  document.dispatchEvent(new CustomEvent("lw:ververst"));
}

function verbinding(goed) {
  if (weg) weg.hidden = goed;
  document.documentElement.classList.toggle("lw-zonder-verbinding", !goed);
}

function volg(vak) {
  const elke = Number(vak.dataset.liveElke) || 2000;
  let etag = vak.dataset.liveEtag ?? "";

  async function vraag() {
    const headers = etag ? { "If-None-Match": etag } : {};
    const antwoord = await fetch(vak.dataset.liveBron, {
      headers,
      cache: "no-store",
      redirect: "manual",
      signal: AbortSignal.timeout(WACHT),
    });
    if (antwoord.status === 304) return verbinding(true);
    if (antwoord.type === "opaqueredirect" || antwoord.status === 403 || antwoord.status === 404) {
      return location.reload(); // signed out, or no longer allowed: the page says so itself
    }
    if (!antwoord.ok) throw new Error(`status ${antwoord.status}`);
    const html = await antwoord.text();
    verbinding(true);
    if (bezig(vak)) return undefined; // the same is asked again next time
    etag = antwoord.headers.get("ETag") ?? "";
    return zet(vak, html);
  }

  async function ronde() {
    try {
      if (!document.hidden) await vraag();
    } catch {
      verbinding(false);
    }
    setTimeout(ronde, elke);
  }

  setTimeout(ronde, elke);
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden) vraag().catch(() => verbinding(false));
  });
}

document.querySelectorAll("[data-live-bron]").forEach(volg);
