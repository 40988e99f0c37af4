/* button[data-kopieer="id"]: copies the text of that field and says so. Ships hidden; only with
   JavaScript and on a safe address it can work. The field itself can always be selected. */

for (const knop of document.querySelectorAll("button[data-kopieer]")) {
  const veld = document.getElementById(knop.dataset.kopieer);
  const gelukt = document.getElementById(`${knop.dataset.kopieer}-gekopieerd`);
  if (!veld || !navigator.clipboard) continue;
  knop.hidden = false;
  knop.addEventListener("click", async () => {
    try {
      await navigator.clipboard.writeText(veld.value);
      gelukt.textContent = "Gekopieerd.";
    } catch {
      veld.focus();
      veld.select();
      gelukt.textContent = "Kopieer het zelf: de tekst is geselecteerd.";
    }
  });
}
