/* Toasts float bottom left and stay until closed. Without this file they stand in the page. */

const plek = () => document.getElementById("toasts");

function rust(toast) {
  const sluit = toast.querySelector("[data-toast-sluit]");
  if (!sluit || !sluit.hidden) return;
  sluit.hidden = false;
  sluit.addEventListener("click", () => {
    const volgende = toast.nextElementSibling ?? toast.previousElementSibling;
    toast.remove();
    (volgende?.querySelector("[data-toast-sluit]") ?? document.getElementById("inhoud"))?.focus();
  });
}

function richtIn() {
  plek()?.classList.add("lw-toasts--zweven");
  plek()?.querySelectorAll("[data-toast]").forEach(rust);
}

/* Another module asks for a toast: copy the shape of a sentence, never markup. */
function toon({ tekst, ernst }) {
  const bak = plek();
  if (!bak) return;
  const toast = document.createElement("div");
  toast.className = ernst === "let-op" ? "lw-toast lw-toast--let-op" : "lw-toast";
  toast.dataset.toast = "";
  const merk = document.createElement("span");
  merk.className = "lw-toast__merk";
  merk.setAttribute("aria-hidden", "true");
  merk.textContent = ernst === "let-op" ? "!" : "✓";
  const alinea = document.createElement("p");
  alinea.textContent = tekst;
  const sluit = document.createElement("button");
  sluit.type = "button";
  sluit.className = "lw-toast__sluit";
  sluit.dataset.toastSluit = "";
  sluit.hidden = true;
  sluit.setAttribute("aria-label", "Sluit deze melding");
  sluit.textContent = "×";
  toast.append(merk, alinea, sluit);
  bak.replaceChildren(toast);
  rust(toast);
}

richtIn();
document.addEventListener("htmx:after:swap", richtIn);
document.addEventListener("lw:toast", (gebeurtenis) => toon(gebeurtenis.detail));
