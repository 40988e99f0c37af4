/* Sending one entry of the log, and what the answer of the server means to who wrote it. */

const GEDULD = 60_000; // a photo on a bad line

export const ANDERS = {
  404: "Je kunt hier niet meer schrijven. Dit is niet verstuurd. Kopieer je tekst als je hem wilt houden.",
  409: "Dit is niet verstuurd, want er is intussen iets gewijzigd. Kijk het na en bewaar het nog eens.",
  410: "Dit experiment is klaar. Dit is niet verstuurd. Kopieer je tekst als je hem wilt houden.",
};

export function stuur({ adres, velden, foto }, csrf) {
  const lichaam = new FormData();
  for (const [naam, waarde] of velden) lichaam.append(naam, waarde);
  lichaam.append("csrfmiddlewaretoken", csrf);
  if (foto) lichaam.append("bestand", foto, foto.name || "foto.jpg");
  const signal = AbortSignal.timeout(GEDULD);
  return fetch(adres, { method: "POST", body: lichaam, headers: { Accept: "application/json" }, redirect: "manual", signal });
}
