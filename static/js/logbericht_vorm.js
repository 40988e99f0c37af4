/* The form of an entry: reading what is in it, putting it back, the photo, and words at a field. */

const KLEIN = 184; // px, twice what is seen

/* Texts and choices as pairs, without what the page itself adds. */
export function leesVelden(vorm) {
  return [...new FormData(vorm)].filter(([naam, waarde]) => typeof waarde === "string" && naam !== "csrfmiddlewaretoken");
}

export const leesFoto = (vorm) => vorm.elements.bestand?.files[0] ?? null;

/* Whether someone wrote or chose anything; the day and the key are there by themselves. */
export function isLeeg(vorm) {
  const eigen = leesVelden(vorm).filter(([naam, waarde]) => !["sleutel", "dag"].includes(naam) && waarde.trim());
  return !eigen.length && !leesFoto(vorm);
}

export function zetVelden(vorm, velden, foto) {
  const waarden = new Map();
  for (const [naam, waarde] of velden) waarden.set(naam, [...(waarden.get(naam) ?? []), waarde]);
  for (const veld of vorm.elements) {
    if (!veld.name || ["file", "submit"].includes(veld.type) || veld.name === "csrfmiddlewaretoken") continue;
    const hier = waarden.get(veld.name) ?? [];
    if (veld.type === "checkbox" || veld.type === "radio") veld.checked = hier.includes(veld.value);
    else if (hier.length) veld.value = hier[0];
  }
  if (foto && vorm.elements.bestand) {
    const bak = new DataTransfer();
    bak.items.add(foto);
    vorm.elements.bestand.files = bak.files;
  }
}

export function maakLeeg(vorm) {
  for (const veld of vorm.elements) {
    if (["checkbox", "radio"].includes(veld.type)) veld.checked = false;
    else if (veld.matches("textarea, input[type=text], input[type=file]")) veld.value = "";
  }
  vorm.elements.dag.value = vorm.elements.dag.defaultValue;
  vorm.elements.sleutel.value = crypto.randomUUID();
  wisFouten(vorm);
}

function wisFouten(vorm) {
  for (const fout of vorm.querySelectorAll("[data-log-fout], .lw-herkend, .lw-herkend__eerst, .lw-foutsamenvatting, .lw-veld__fout")) fout.remove();
  for (const veld of vorm.querySelectorAll("[aria-invalid]")) {
    veld.removeAttribute("aria-invalid");
    veld.classList.remove("utrecht-textarea--invalid", "utrecht-textbox--invalid");
  }
}

/* Say at each field what is wrong, and lead to the first. */
export function toonFouten(vorm, fouten) {
  wisFouten(vorm);
  let eerste = null;
  for (const [naam, zinnen] of Object.entries(fouten)) {
    const veld = vorm.querySelector(`[name="${CSS.escape(naam)}"]:not([type=hidden])`);
    const plek = veld?.closest("fieldset, .lw-veld") ?? vorm;
    const regel = document.createElement("p");
    regel.className = "utrecht-form-field-error-message lw-veld__fout";
    regel.dataset.logFout = "";
    regel.id = `fout-${naam}`;
    regel.textContent = zinnen.join(" ");
    if (veld && plek.matches(".lw-veld")) {
      veld.before(regel);
      veld.setAttribute("aria-invalid", "true");
      veld.setAttribute("aria-describedby", regel.id);
    } else {
      plek.prepend(regel);
    }
    const gevouwen = plek.closest("details");
    if (gevouwen) gevouwen.open = true;
    eerste ??= veld;
  }
  eerste?.focus();
}

/* The server asks something (componenten/herkend.html): put its card on top, and lead there. */
export function toonKaart(vorm, kaart) {
  wisFouten(vorm);
  vorm.insertAdjacentHTML("afterbegin", kaart);
  for (const deel of vorm.querySelectorAll("[id$=_herkend]")) {
    document.getElementById(deel.id.replace(/_herkend$/, ""))?.setAttribute("aria-describedby", deel.id);
  }
  vorm.querySelector(".lw-herkend")?.focus();
}

/* Ask about a photo only when there is one, and show it small. */
export function volgFoto(vorm) {
  const over = vorm.querySelector("[data-log-over-foto]");
  const beeld = vorm.querySelector("[data-log-klein]");
  if (!over) return () => {};

  async function toon() {
    const foto = leesFoto(vorm);
    over.hidden = !foto;
    beeld.hidden = true;
    if (!foto) return;
    try {
      const plaatje = await createImageBitmap(foto);
      const doek = document.createElement("canvas");
      const maat = Math.min(plaatje.width, plaatje.height);
      doek.width = doek.height = KLEIN;
      const [x, y] = [(plaatje.width - maat) / 2, (plaatje.height - maat) / 2];
      doek.getContext("2d").drawImage(plaatje, x, y, maat, maat, 0, 0, KLEIN, KLEIN);
      beeld.src = doek.toDataURL("image/jpeg", 0.8);
      beeld.hidden = false;
    } catch {
      /* not something that this browser can draw; the server says what it is */
    }
  }

  vorm.elements.bestand.addEventListener("change", toon);
  toon();
  return toon;
}

/* What was pressed on, as it waits and is sent; the button itself counts, when it answers a card. */
export function leesBericht(vorm, knop) {
  const velden = leesVelden(vorm);
  if (knop?.name) velden.push([knop.name, knop.value]);
  const { sleutel } = Object.fromEntries(velden);
  const adres = new URL(vorm.action, location.href).pathname;
  return { sleutel, adres, velden, foto: leesFoto(vorm), op: Date.now() };
}
