/* [data-galerij]: the keys of a presenter press the links that stand there: arrows, page keys and
   the space bar lead on and back, Escape closes. */

const NAAM = {
  PageDown: "ArrowRight",
  ArrowDown: "ArrowRight",
  " ": "ArrowRight",
  PageUp: "ArrowLeft",
  ArrowUp: "ArrowLeft",
};

const nav = document.querySelector("[data-galerij]");

document.addEventListener("keydown", (druk) => {
  if (druk.altKey || druk.ctrlKey || druk.metaKey || druk.shiftKey) return;
  const omlaag = druk.key === "ArrowDown" || druk.key === "ArrowUp";
  const langer = document.documentElement.scrollHeight > window.innerHeight;
  if (omlaag && langer) return; // a long story is read on by scrolling
  if (druk.key === " " && druk.target.closest("a, button")) return;
  const link = nav?.querySelector(`[data-toets="${NAAM[druk.key] ?? druk.key}"]`);
  if (!link) return;
  druk.preventDefault();
  link.click();
});
