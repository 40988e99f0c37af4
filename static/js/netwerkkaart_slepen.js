/* [data-verplaats]: drag someone, or Shift and an arrow, to another place; kept at once, and one can
   take it back. Only for who may move people; without a script the table has buttons. */

import { kaarten, naam, plek, tekening, wijzer, zeg } from "./netwerkkaart_delen.js";
import { bewaar, leg, uit } from "./netwerkkaart_leggen.js";
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

function volg(kaart) {
  const gedaan = [];
  let sleep = null;
  let beeldje = 0;
  let duwtje = null;

  const toonKnop = () => {
    const knop = kaart.querySelector("[data-nk-ongedaan]");
    if (knop) knop.hidden = !gedaan.length;
  };

  async function klaar(mens, van) {
    if (!(await bewaar(kaart, mens, van))) return;
    gedaan.push({ id: mens.dataset.k, van });
    toonKnop();
    zeg(kaart, `${naam(mens)} is verplaatst.`);
  }

  const opKaart = (svg, { clientX, clientY }) =>
    new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM().inverse());

  kaart.addEventListener("pointerdown", (gebeurtenis) => {
    const mens = gebeurtenis.target.closest?.(".nk-mens");
    const kan = mens && uit(kaart) && gebeurtenis.button === 0 && gebeurtenis.pointerType !== "touch";
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
    if (!mens || !stap || !uit(kaart) || mens.dataset.k.startsWith("zonder-")) return;
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
    if (await bewaar(kaart, mens, hier)) zeg(kaart, `${naam(mens)} ligt weer waar die lag.`);
  });
}

for (const kaart of kaarten()) volg(kaart);
