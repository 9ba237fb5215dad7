// A clicker works in the wall's own window too, where that window belongs to somebody who may run the day: PageDown,
// PageUp, B and a full stop. PageDown goes through the pages of a result before it goes on. The last press, which ends
// the day, is never a key.

const { run } = document.body.dataset;
const REST = 500; // so that a clicker that bounces is one step
const token = document.querySelector("meta[name=csrf-token]").content;
const now = () => document.getElementById("now");
let rested = 0;

async function post(verb, fields) {
  const headers = { "X-Requested-With": "temadag", "X-CSRFToken": token };
  try {
    await fetch(`${run}/${verb}`, { method: "POST", credentials: "same-origin", headers, body: new URLSearchParams(fields) });
  } catch {
    // no network: the desk says so, and the next press tries again
  }
  document.dispatchEvent(new Event("wall:look"));
}

function next() {
  if (performance.now() < rested) return;
  rested = performance.now() + REST;
  const { position: at, turned: page } = now().dataset;
  post("next", { at, page, key: "1" });
}

function blank() {
  const dark = now().classList.contains("blank");
  if (!dark) document.dispatchEvent(new Event("wall:blank"));
  post("screen", { blank: dark ? "0" : "1" });
}

const KEYS = {
  PageDown: next,
  ArrowRight: next,
  PageUp: () => now().dataset.page > 1 && post("page", { page: now().dataset.page - 2 }),
  ArrowLeft: () => now().dataset.page > 1 && post("page", { page: now().dataset.page - 2 }),
  b: blank,
  ".": blank,
};

if (run) {
  document.addEventListener("keydown", (event) => {
    const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
    if (!act || event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
}
