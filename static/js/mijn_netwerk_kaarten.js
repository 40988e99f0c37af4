/* The cards of one's network: what is chosen on them, and how many are done. */

export const isGedaan = (kaart) => kaart.querySelector("input:checked") !== null;
export const naamVan = (kaart) => kaart.querySelector("[data-mn-naam]").textContent;
export const deel = (naam) => document.querySelector(`[data-mn-${naam}]`);

export function maakKaarten(vak) {
  const kaarten = [...vak.querySelectorAll("[data-mens]")];
  const van = (id) => kaarten.find((kaart) => kaart.dataset.mens === id);
  const regelVan = (id) => vak.querySelector(`[data-voor="${CSS.escape(id)}"]`);
  const keuze = (kaart, waarde) =>
    kaart?.querySelector(`input[value="${CSS.escape(String(waarde))}"]`);
  const botsend = () =>
    kaarten.find((kaart) => kaart.querySelector("[data-mn-botst][data-keuze]:not([hidden])"));
  const totaal = Number(deel("balk").max);
  const buiten = Number(deel("balk").value) - kaarten.filter(isGedaan).length;

  function tel() {
    const gedaan = buiten + kaarten.filter(isGedaan).length;
    const nog = totaal - gedaan;
    deel("balk").value = gedaan;
    deel("telling").textContent = `${gedaan} van ${totaal} mensen`;
    const minuten = Math.max(1, Math.round((nog * Number(vak.dataset.seconden)) / 60));
    const eenheid = minuten === 1 ? "minuut" : "minuten";
    deel("nog").textContent = nog ? `nog ongeveer ${minuten} ${eenheid}` : "iedereen gedaan";
    deel("gezien").value = kaarten.map((k) => `${k.dataset.mens}:${k.dataset.gezien}`).join(" ");
    const open = kaarten.filter((k) => k.dataset.vorige !== undefined && !isGedaan(k)).length;
    const rest = deel("rest");
    if (rest) {
      rest.hidden = open === 0;
      rest.textContent = `De rest klopt nog (${open})`;
    }
  }

  function toon(kaart) {
    const gekozen = kaart.querySelector("input:checked");
    const staat = regelVan(kaart.dataset.mens)?.querySelector("[data-mn-staat]");
    if (staat) staat.textContent = gekozen ? gekozen.dataset.kort : "nog doen";
    const vorige = kaart.querySelector("[data-mn-vorige]");
    if (vorige) vorige.hidden = gekozen !== null;
    tel();
  }

  /* Shows this choice; returns it, or nothing when the card has no such choice. */
  function zet(kaart, waarde) {
    const invoer = keuze(kaart, waarde);
    if (!invoer) return undefined;
    invoer.checked = true;
    kaart.querySelector(".lw-mn__fout")?.remove();
    kaart.classList.remove("lw-mn__mens--fout");
    toon(kaart);
    return invoer;
  }

  return { kaarten, van, regelVan, keuze, botsend, tel, zet };
}
