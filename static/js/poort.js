/* Shows in the field itself what the card asks about: the marks lie behind the words of a textarea.
   The server wrote them in the card ([data-poort-veld]); once someone types, they are gone. */

const MATEN = [
  "font-family",
  "font-size",
  "font-weight",
  "font-variation-settings",
  "letter-spacing",
  "line-height",
  "padding-block-start",
  "padding-block-end",
  "padding-inline-start",
  "padding-inline-end",
  "text-indent",
  "tab-size",
];

function leg(bron) {
  const veld = document.getElementById(bron.dataset.poortVeld);
  if (veld?.tagName !== "TEXTAREA" || veld.dataset.poortGelegd) return;
  if (veld.value !== bron.textContent) return;
  veld.dataset.poortGelegd = "ja";

  const houder = document.createElement("div");
  houder.className = "lw-poortmarkering";
  const achter = document.createElement("div");
  achter.className = "lw-poortmarkering__achter";
  achter.setAttribute("aria-hidden", "true");
  for (const stuk of bron.childNodes) achter.append(stuk.cloneNode(true));
  const focus = document.activeElement;
  veld.replaceWith(houder);
  houder.append(achter, veld);
  if (focus === veld) veld.focus();

  const meet = () => {
    const stijl = getComputedStyle(veld);
    for (const maat of MATEN) achter.style.setProperty(maat, stijl.getPropertyValue(maat));
    achter.style.inlineSize = `${veld.clientWidth}px`;
    achter.style.blockSize = `${veld.clientHeight}px`;
    achter.style.insetBlockStart = `${veld.clientTop}px`;
    achter.style.insetInlineStart = `${veld.clientLeft}px`;
    achter.scrollTop = veld.scrollTop;
  };
  const kijker = new ResizeObserver(meet);
  kijker.observe(veld);
  veld.addEventListener("scroll", meet, { passive: true });
  veld.addEventListener(
    "input",
    () => {
      kijker.disconnect();
      achter.remove();
    },
    { once: true },
  );
  meet();
}

function legAlle() {
  for (const bron of document.querySelectorAll("[data-poort-veld]")) leg(bron);
}

legAlle();
document.addEventListener("htmx:after:swap", legAlle);
