/* [data-klok]: counts down to data-tot (seconds since 1970). The server's own clock counts: data-server
   says what it was when this was made, so a laptop that runs ahead shows the same minutes. */

const minuten = (aantal) => `${aantal} ${aantal === 1 ? "minuut" : "minuten"}`;

function zeg(seconden) {
  if (seconden < 0) {
    const over = Math.floor(-seconden / 60);
    return over ? `${minuten(over)} over de tijd` : "De tijd is om";
  }
  return `Nog ${minuten(Math.max(Math.ceil(seconden / 60), 1))}`;
}

function tempo(seconden, duur) {
  if (seconden < 0) return "over";
  return seconden <= duur / 5 ? "bijna" : "rustig";
}

function tik(klok) {
  const verschil = (klok.lwVerschil ??= Number(klok.dataset.server) - Date.now() / 1000);
  const over = Number(klok.dataset.tot) - (Date.now() / 1000 + verschil);
  const tekst = klok.querySelector("[data-klok-tekst]");
  const zin = zeg(over);
  if (tekst.textContent !== zin) tekst.textContent = zin;
  klok.dataset.tempo = tempo(over, Number(klok.dataset.tot) - Number(klok.dataset.begonnen));
}

const allemaal = () => document.querySelectorAll("[data-klok]").forEach(tik);

allemaal();
setInterval(allemaal, 1000);
document.addEventListener("lw:ververst", allemaal);
