/* form[data-cijfers]: one figure a row, typed in a rush. A figure that can be moves on to the next row; arrows and
   Backspace in an empty box go up and down. Enter saves, as in any form. */

document.addEventListener("input", (gebeurtenis) => {
  const veld = gebeurtenis.target;
  if (veld.form?.matches("[data-cijfers]") && /^[0-5]$/.test(veld.value)) ga(veld, 1);
});

document.addEventListener("keydown", (gebeurtenis) => {
  const veld = gebeurtenis.target;
  if (!veld.form?.matches("[data-cijfers]") || veld.type !== "text") return;
  const terug = gebeurtenis.key === "Backspace" && veld.value === "";
  const stap = gebeurtenis.key === "ArrowUp" || terug ? -1 : gebeurtenis.key === "ArrowDown" ? 1 : 0;
  if (stap && ga(veld, stap)) gebeurtenis.preventDefault();
});

function ga(veld, stap) {
  const velden = [...veld.form.querySelectorAll("input[type=text]")];
  const volgend = velden[velden.indexOf(veld) + stap];
  volgend?.focus();
  volgend?.select();
  return Boolean(volgend);
}

const eerste = "form[data-cijfers] [aria-invalid=true]";
(document.querySelector(eerste) ?? document.querySelector("form[data-cijfers] input[type=text]"))?.focus();
