/* #invoer: sheets typed one after another. A figure picks the answer with that number and moves on to the next question;
   where more may be chosen it ticks or unticks, and stays. Without this, tab and arrows do. */

const deel = document.getElementById("invoer");
const vragen = [...deel.querySelectorAll(".lw-vraag")];

deel.addEventListener("keydown", (gebeurtenis) => {
  const { target: veld, key: toets } = gebeurtenis;
  // After "Bewaar en volgende" the part itself has focus: then it is about the first question.
  if (!/^\d$/.test(toets) || !(veld === deel || veld.matches("[type=radio], [type=checkbox]"))) return;
  if (gebeurtenis.ctrlKey || gebeurtenis.metaKey || gebeurtenis.altKey) return;
  const vraag = veld.closest(".lw-vraag") ?? vragen[0];
  const keuze = vraag && metNummer(vraag, toets);
  if (!keuze) return;
  gebeurtenis.preventDefault();
  keuze.checked = keuze.type === "radio" || !keuze.checked;
  if (keuze.type === "radio") ga(vragen[vragen.indexOf(vraag) + 1]);
  else keuze.focus();
});

/* A scale has its steps, and 0 for "weet ik niet"; other answers are counted from 1, the tenth is 0. */
function metNummer(vraag, toets) {
  if (vraag.querySelector(".lw-vraag__keuzes--schaal")) return vraag.querySelector(`input[value="${toets}"]`);
  return vraag.querySelectorAll("[type=radio], [type=checkbox]")[(Number(toets) + 9) % 10];
}

function ga(vraag) {
  const doel = vraag?.querySelector("input:checked") ?? vraag?.querySelector("input, textarea");
  (doel ?? deel.querySelector("[type=submit]")).focus();
}
