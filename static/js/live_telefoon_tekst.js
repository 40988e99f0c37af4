/* What someone was typing stays where it was when the page around it changes; when its question is
   gone, it stands apart to copy. */

const INVOER = "input:not([type=hidden]):not([type=file]), textarea, select";

/* Keep what differs from how the form came, with focus and place. */
export function bewaarTekst(blad) {
  const velden = [];
  for (const veld of blad.querySelectorAll(INVOER)) {
    const vink = ["checkbox", "radio"].includes(veld.type);
    const anders = vink ? veld.checked !== veld.defaultChecked : veld.value !== (veld.defaultValue ?? "");
    if (!veld.id || !anders) continue;
    velden.push({ id: veld.id, vink, waarde: vink ? veld.checked : veld.value, tekst: !vink && !veld.matches("select") });
  }
  const hier = blad.contains(document.activeElement) ? document.activeElement : null;
  const bestanden = [...blad.querySelectorAll("input[type=file]")].filter((veld) => veld.files.length);
  const open = [...blad.querySelectorAll("details[open]")].map((deel) => deel.closest("[data-vraag]")?.dataset.vraag);
  const sleutels = new Map(
    [...blad.querySelectorAll("form[data-soort] [name=sleutel]")].map((veld) => [veld.id, veld.value]),
  );
  const plek = hier && {
    id: hier.id,
    begin: hier.matches("textarea, input[type=text]") ? hier.selectionStart : null,
    eind: hier.matches("textarea, input[type=text]") ? hier.selectionEnd : null,
  };
  return { velden, plek, bestanden, open, sleutels };
}

export function geefTekstTerug(blad, { velden, plek, bestanden, open, sleutels }, apart) {
  const over = velden.filter((oud) => {
    const veld = document.getElementById(oud.id);
    if (!veld) return oud.tekst && oud.waarde.trim();
    if (oud.vink) veld.checked = oud.waarde;
    else veld.value = oud.waarde;
    return false;
  });
  for (const [id, waarde] of sleutels) {
    const veld = document.getElementById(id);
    if (veld) veld.value = waarde;
  }
  for (const oud of bestanden) document.getElementById(oud.id)?.replaceWith(oud);
  for (const vraag of open) {
    const deel = vraag && blad.querySelector(`[data-vraag="${vraag}"] details`);
    if (deel) deel.open = true;
  }
  const veld = plek?.id && document.getElementById(plek.id);
  if (veld) {
    veld.focus({ preventScroll: true });
    if (plek.begin !== null) veld.setSelectionRange(plek.begin, plek.eind);
  }
  if (over.length) zetApart(apart, "De vraag is dicht. Dit had je getypt:", over.map((oud) => oud.waarde).join("\n"));
}

/* A text that did not go, to read and to copy. */
export function zetApart(apart, zin, tekst) {
  const uitleg = document.createElement("p");
  uitleg.textContent = zin;
  const vak = document.createElement("textarea");
  vak.className = "utrecht-textarea utrecht-textarea--html-textarea";
  vak.readOnly = true;
  vak.rows = 3;
  vak.value = tekst;
  vak.setAttribute("aria-label", zin);
  const blok = document.createElement("section");
  blok.className = "lw-telefoon__fout";
  blok.setAttribute("role", "alert");
  blok.append(uitleg, vak);
  apart.replaceChildren(blok);
}
