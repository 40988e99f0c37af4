/* [data-verplaats]: drag someone, or Shift and an arrow, to another place; kept at once, and one can
   take it back. Only for who may move people; without a script the table has buttons. */

import { kaarten, naam, plek, tekening, wijzer, zeg } from "./netwerkkaart_delen.js";
import { beweegt } from "./netwerkkaart_zoom.js";

const STAP = 4; // mm of one press
const WACHT = 500; // ms after the last press before it is kept
const BEGIN = 4; // px before a press is a drag
const KANT = {
  ArrowLeft: [-STAP, 0],
  ArrowRight: [STAP, 0],
  ArrowUp: [0, -STAP],
  ArrowDown: [0, STAP],
};

/* Draw someone here, with the ends of their lines and the marks halfway. */
function leg(kaart, mens, x, y) {
  const id = mens.dataset.k;
  mens.setAttribute("transform", `translate(${x.toFixed(2)} ${y.toFixed(2)})`);
  for (const lijn of wijzer(kaart).mensen.get(id).lijnen) {
    if (lijn.tagName === "line") {
      const kant = lijn.dataset.a === id ? 1 : 2;
      lijn.setAttribute(`x${kant}`, x.toFixed(2));
      lijn.setAttribute(`y${kant}`, y.toFixed(2));
    } else {
      const ander = lijn.dataset.a === id ? lijn.dataset.b : lijn.dataset.a;
      const daar = plek(wijzer(kaart).mensen.get(ander).mens);
      const midden = [(x + daar.x) / 2, (y + daar.y) / 2].map((mm) => mm.toFixed(2));
      lijn.setAttribute("transform", `translate(${midden.join(" ")})`);
    }
  }
}

function volg(kaart) {
  const gedaan = [];
  let sleep = null;
  let beeldje = 0;
  let duwtje = null;

  const uit = () => kaart.querySelector("[data-verplaats]");
  const toonKnop = () => {
    const knop = kaart.querySelector("[data-nk-ongedaan]");
    if (knop) knop.hidden = !gedaan.length;
  };

  async function bewaar(mens, van) {
    const vak = uit();
    const versies = JSON.parse(vak.dataset.versies);
    const naarPlek = plek(mens);
    const inhoud = new URLSearchParams({
      wat: mens.dataset.k,
      als: vak.dataset.als,
      versie: versies[mens.dataset.k] ?? 0,
      x: naarPlek.x,
      y: naarPlek.y,
    });
    const kop = JSON.parse(document.body.getAttribute("hx-headers:inherited"));
    let antwoord = null;
    try {
      antwoord = await fetch(vak.dataset.verplaats, {
        method: "POST",
        body: inhoud,
        headers: { Accept: "application/json", ...kop },
      });
    } catch {
      /* No network: below it is laid back, and said. */
    }
    const soort = antwoord?.headers.get("Content-Type") ?? "";
    const data = soort.includes("json") ? await antwoord.json() : {};
    if (!antwoord?.ok) {
      leg(kaart, mens, van.x, van.y);
      zeg(kaart, data.fout ?? "Verplaatsen lukte niet. Kijk of je verbinding hebt.");
      return false;
    }
    versies[mens.dataset.k] = data.versie;
    vak.dataset.versies = JSON.stringify(versies);
    leg(kaart, mens, data.x, data.y);
    return true;
  }

  async function klaar(mens, van) {
    if (!(await bewaar(mens, van))) return;
    gedaan.push({ id: mens.dataset.k, van });
    toonKnop();
    zeg(kaart, `${naam(mens)} is verplaatst.`);
  }

  const opKaart = (svg, { clientX, clientY }) =>
    new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM().inverse());

  kaart.addEventListener("pointerdown", (gebeurtenis) => {
    const mens = gebeurtenis.target.closest?.(".nk-mens");
    const kan = mens && uit() && gebeurtenis.button === 0 && gebeurtenis.pointerType !== "touch";
    if (!kan || mens.dataset.k.startsWith("zonder-")) return;
    const van = plek(mens);
    const greep = opKaart(tekening(kaart), gebeurtenis);
    const { clientX: px, clientY: py } = gebeurtenis;
    sleep = { mens, van, dx: van.x - greep.x, dy: van.y - greep.y, px, py, los: false };
  });

  addEventListener("pointermove", (gebeurtenis) => {
    if (!sleep) return;
    const ver = Math.hypot(gebeurtenis.clientX - sleep.px, gebeurtenis.clientY - sleep.py);
    if (!sleep.los && ver < BEGIN) return;
    const svg = tekening(kaart);
    sleep.los = true;
    sleep.doel = opKaart(svg, gebeurtenis);
    svg.classList.add("nk-sleept");
    beweegt(svg);
    beeldje ||= requestAnimationFrame(() => {
      beeldje = 0;
      if (sleep?.doel) leg(kaart, sleep.mens, sleep.doel.x + sleep.dx, sleep.doel.y + sleep.dy);
    });
  });

  const laatLos = () => {
    const { mens, van, los, doel, dx, dy } = sleep ?? {};
    sleep = null;
    tekening(kaart)?.classList.remove("nk-sleept");
    if (!los) return;
    leg(kaart, mens, doel.x + dx, doel.y + dy);
    /* The click that ends a drag chooses nobody. */
    const slik = (klik) => klik.stopImmediatePropagation();
    kaart.addEventListener("click", slik, { capture: true, once: true });
    setTimeout(() => {
      kaart.removeEventListener("click", slik, { capture: true });
      klaar(mens, van);
    });
  };
  addEventListener("pointerup", laatLos);
  addEventListener("pointercancel", laatLos);

  kaart.addEventListener("keydown", (gebeurtenis) => {
    const mens = gebeurtenis.target.closest?.(".nk-mens");
    const stap = gebeurtenis.shiftKey && KANT[gebeurtenis.key];
    if (!mens || !stap || !uit() || mens.dataset.k.startsWith("zonder-")) return;
    gebeurtenis.preventDefault();
    const hier = plek(mens);
    if (duwtje && duwtje.mens !== mens) duwtje.nu();
    if (!duwtje) {
      const deze = { mens, van: hier };
      deze.nu = () => {
        clearTimeout(deze.timer);
        duwtje = null;
        klaar(deze.mens, deze.van);
      };
      duwtje = deze;
    }
    leg(kaart, mens, hier.x + stap[0], hier.y + stap[1]);
    clearTimeout(duwtje.timer);
    duwtje.timer = setTimeout(duwtje.nu, WACHT);
  });

  kaart.addEventListener("click", async ({ target }) => {
    if (!target.closest?.("[data-nk-ongedaan]")) return;
    const laatste = gedaan.pop();
    const mens = wijzer(kaart)?.mensen.get(laatste?.id)?.mens;
    toonKnop();
    if (!mens) return;
    const hier = plek(mens);
    leg(kaart, mens, laatste.van.x, laatste.van.y);
    if (await bewaar(mens, hier)) zeg(kaart, `${naam(mens)} ligt weer waar die lag.`);
  });
}

for (const kaart of kaarten()) volg(kaart);
