// Placing cards one at a time: tap in the field, or use the steps and numbers below it; both write the same two fields.

const say = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const WIDE = 350;
const TALL = 280;
const SVG = "http://www.w3.org/2000/svg";

export function attach(root) {
  const spots = [...root.querySelectorAll("[data-spot]")];
  const dots = root.querySelector("[data-dots]");
  const said = root.querySelector("[data-said]");
  const tally = root.querySelector("[data-tally]");
  const axis = (spot, letter) => spot.querySelector(`[data-axis="${letter}"]`);
  const number = (field) => (field.value.trim() === "" ? null : Math.min(100, Math.max(0, Number(field.value) || 0)));
  const label = (spot) => {
    const found = spot.querySelector("[data-label]");
    return ("value" in found ? found.value : found.textContent) || spot.querySelector("legend b").textContent;
  };
  const at = spots.findIndex((spot) => spot.contains(document.activeElement)); // somebody was quicker than this script
  let now = at < 0 ? Math.max(0, spots.findIndex((spot) => number(axis(spot, "x")) === null)) : at;
  root.classList.add("turned");

  function put(spot, values) {
    for (const [letter, value] of Object.entries(values)) axis(spot, letter).value = Math.round(Math.min(100, Math.max(0, value)));
    said.textContent = say(said.dataset.placed, { label: label(spot), x: axis(spot, "x").value, y: axis(spot, "y").value });
    axis(spot, "x").dispatchEvent(new Event("input", { bubbles: true }));
  }

  function draw() {
    const placed = spots.filter((spot) => number(axis(spot, "x")) !== null && number(axis(spot, "y")) !== null);
    dots.replaceChildren(...placed.sort((a) => (a === spots[now] ? 1 : -1)).map(dot));
    spots.forEach((spot, place) => (spot.hidden = place !== now));
    root.querySelector('[data-turn="-1"]').disabled = now === 0;
    root.querySelector('[data-turn="1"]').disabled = now === spots.length - 1;
    tally.textContent = say(tally.dataset.tally, { n: placed.length, all: spots.length });
  }

  function dot(spot) {
    const circle = document.createElementNS(SVG, "circle");
    const current = spot === spots[now];
    circle.setAttribute("cx", (number(axis(spot, "x")) / 100) * WIDE);
    circle.setAttribute("cy", TALL - (number(axis(spot, "y")) / 100) * TALL);
    circle.setAttribute("r", current ? 13 : 9);
    circle.setAttribute("class", current ? "dot now" : "dot");
    return circle;
  }

  root.querySelector("[data-pad]").addEventListener("click", (event) => {
    const box = event.currentTarget.getBoundingClientRect();
    put(spots[now], { x: ((event.clientX - box.left) / box.width) * 100, y: 100 - ((event.clientY - box.top) / box.height) * 100 });
  });
  root.addEventListener("click", (event) => {
    const step = event.target.closest("button[data-step]");
    const turn = event.target.closest("[data-turn]");
    if (step) {
      const field = step.parentNode.querySelector("[data-axis]");
      put(step.closest("[data-spot]"), { [field.dataset.axis]: (number(field) ?? 50) + Number(step.dataset.step) });
    } else if (turn) {
      now = Math.min(spots.length - 1, Math.max(0, now + Number(turn.dataset.turn)));
      draw();
      said.textContent = spots[now].querySelector("legend").textContent.trim();
    }
  });
  root.addEventListener("input", draw);
  root.addEventListener("invalid-field", (event) => {
    const wrong = spots.findIndex((spot) => spot.contains(event.target));
    if (wrong >= 0) now = wrong;
    draw();
  });
  draw();
}
