/* [data-tabbladen]: on a narrow screen, show the chosen tab without the reader having to scroll,
   and the whole of a tab that the keyboard comes to. */

for (const balk of document.querySelectorAll("[data-tabbladen]")) {
  const gekozen = balk.querySelector("[aria-current]");
  if (gekozen) balk.scrollLeft = gekozen.offsetLeft - balk.clientWidth / 3;
  balk.addEventListener("focusin", ({ target }) => {
    target.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}
