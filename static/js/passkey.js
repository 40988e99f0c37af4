/* form[data-passkey="maken|gebruiken|inloggen"]: asks the browser for a passkey and sends its answer.
   What to ask stands in script[type="application/json"] with id data-opties, or, for signing in, comes
   from the form's own address. The button ships hidden: a browser without passkeys shows
   [data-passkey-zonder] instead. */

const kan = () => "credentials" in navigator && "PublicKeyCredential" in window;

function naarBytes(tekst) {
  const gewoon = tekst.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(gewoon), (teken) => teken.charCodeAt(0));
}

function naarTekst(bytes) {
  const teken = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(teken).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

const metBytes = (lijst = []) => lijst.map((deel) => ({ ...deel, id: naarBytes(deel.id) }));

async function maak({ publicKey }) {
  const sleutel = await navigator.credentials.create({
    publicKey: {
      ...publicKey,
      challenge: naarBytes(publicKey.challenge),
      user: { ...publicKey.user, id: naarBytes(publicKey.user.id) },
      excludeCredentials: metBytes(publicKey.excludeCredentials),
    },
  });
  return pakIn(sleutel, { attestationObject: naarTekst(sleutel.response.attestationObject) });
}

async function gebruik({ publicKey }) {
  const sleutel = await navigator.credentials.get({
    publicKey: {
      ...publicKey,
      challenge: naarBytes(publicKey.challenge),
      allowCredentials: metBytes(publicKey.allowCredentials),
    },
  });
  const { authenticatorData, signature, userHandle } = sleutel.response;
  return pakIn(sleutel, {
    authenticatorData: naarTekst(authenticatorData),
    signature: naarTekst(signature),
    userHandle: userHandle ? naarTekst(userHandle) : null,
  });
}

function pakIn(sleutel, antwoord) {
  return {
    id: sleutel.id,
    rawId: naarTekst(sleutel.rawId),
    type: sleutel.type,
    clientExtensionResults: sleutel.getClientExtensionResults(),
    response: { clientDataJSON: naarTekst(sleutel.response.clientDataJSON), ...antwoord },
  };
}

async function vraagOp(formulier) {
  const antwoord = await fetch(formulier.action, { headers: { Accept: "application/json" } });
  if (!antwoord.ok) throw new Error(`status ${antwoord.status}`);
  return antwoord.json();
}

async function vraag(formulier) {
  const blok = document.getElementById(formulier.dataset.opties ?? "");
  const opties = blok ? JSON.parse(blok.textContent) : await vraagOp(formulier);
  if (formulier.dataset.passkey === "maken") return maak(opties.creation_options);
  return gebruik(opties.request_options);
}

/* The person may wait, close the window, or have no key here: say what to do, keep the page. */
function zeg(formulier, fout) {
  const regel = formulier.querySelector("[data-passkey-fout]");
  const bestaat = fout.name === "InvalidStateError";
  regel.textContent = bestaat
    ? "Op dit apparaat staat al een passkey van je."
    : "Het lukte niet met een passkey. Probeer het nog eens, of kies een andere manier.";
  regel.hidden = false;
}

async function stuur(formulier, knop) {
  knop.setAttribute("aria-disabled", "true");
  try {
    const antwoord = await vraag(formulier);
    formulier.querySelector("[name=credential]").value = JSON.stringify(antwoord);
    formulier.submit();
  } catch (fout) {
    knop.removeAttribute("aria-disabled");
    zeg(formulier, fout);
  }
}

for (const formulier of document.querySelectorAll("form[data-passkey]")) {
  if (!kan()) continue;
  formulier.hidden = false;
  for (const deel of formulier.querySelectorAll("[data-passkey-knop]")) deel.hidden = false;
  for (const deel of document.querySelectorAll("[data-passkey-zonder]")) deel.hidden = true;
  formulier.addEventListener("submit", (gebeurtenis) => {
    gebeurtenis.preventDefault();
    const knop = formulier.querySelector("[data-passkey-knop]");
    if (knop.getAttribute("aria-disabled") !== "true") stuur(formulier, knop);
  });
}
