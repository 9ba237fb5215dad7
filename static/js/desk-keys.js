// Keys of the run page; a clicker in the hall sends PageDown, PageUp and B or a full stop. Space and Enter are left to
// the button that has the focus. The last press, which ends the day, is never a key.

import { meant } from "./desk-switch.js";

const within = (id, choose) => document.getElementById(id)?.querySelector(choose)?.click();

function next() {
  if (document.getElementById("now").dataset.next !== "end") within("next", "[data-next-button]");
}
const blank = () => within("switches", "[data-blank]");
const before = () => within("turn", "button:first-of-type");

const KEYS = {
  PageDown: next,
  ArrowRight: next,
  n: next,
  PageUp: before,
  ArrowLeft: before,
  b: blank,
  ".": blank,
  z: () => within("undo", "button"),
  l: () => within("close", "button"),
  o: () => within("reopen", "button"),
  i: () => within("catch-up", "button"),
  t: () => document.querySelector("#to-board a")?.click(),
  "+": () => within("timer", "[value='1']"),
  "-": () => within("timer", "[value='-1']"),
};

document.addEventListener("keydown", (event) => {
  const act = KEYS[event.key.length === 1 ? event.key.toLowerCase() : event.key];
  if (!act || !meant(event)) return;
  event.preventDefault();
  if (!event.repeat) act();
});
