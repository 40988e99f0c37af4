/* [data-tabbladen]: on a narrow screen, show the chosen tab without the reader having to scroll. */

for (const balk of document.querySelectorAll("[data-tabbladen]")) {
  const gekozen = balk.querySelector("[aria-current]");
  if (gekozen) balk.scrollLeft = gekozen.offsetLeft - balk.clientWidth / 3;
}
