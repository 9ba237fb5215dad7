// The theming board by keyboard: arrows go from answer to answer, a number moves what is chosen (or the answer one is
// at) to that theme, S takes the first suggestion for the answer one is at, N names a new theme, R and a number rename, M
// and two numbers merge, Z takes the last thing back. Everything is the page's own forms, pressed for one.

import { meant } from "./desk-switch.js";

const board = () => document.getElementById("board");
const boxes = () => [...document.querySelectorAll("#board input[name=card]")];
const columns = () => [...document.querySelectorAll("[data-theme-column]")];
let merging = null; // [] after M, [number] after the first one
let renaming = false; // after R
let moved = null; // the answer that was moved, where it lay, and its place in the row

const status = (text) => (document.getElementById("said").textContent = text);

function step(by) {
  const all = boxes();
  if (!all.length) return;
  const at = all.indexOf(document.activeElement);
  all[Math.max(0, Math.min(all.length - 1, at < 0 ? 0 : at + by))].focus();
}

function moveTo(button) {
  if (!button) return;
  const here = document.activeElement;
  if (!boxes().some((box) => box.checked) && here.name === "card") here.checked = true;
  moved = rest(here);
  button.click();
}

// The first suggestion for the answer one is at; for no other, whatever is chosen.
function first() {
  const here = document.activeElement;
  const button = here.name === "card" && here.closest("[data-card]").querySelector("[data-first]");
  if (!button) return;
  moved = rest(here);
  button.click();
}

function rest(box) {
  const card = box.closest("[data-card]");
  return card && { id: card.id, theme: card.dataset.theme, place: boxes().indexOf(box) };
}

function merge(number) {
  merging.push(number);
  if (merging.length < 2) return;
  const [from, into] = merging.map((each) => columns()[each - 1]);
  merging = null;
  const form = from?.querySelector("form[action$='/merge']");
  if (!form || !into || from === into) return;
  form.elements.into.value = into.dataset.themeColumn;
  form.querySelector("button").click();
}

function rename(number) {
  renaming = false;
  const edit = columns()[number - 1]?.querySelector("details");
  if (!edit) return;
  edit.open = true;
  edit.querySelector("input[name=title]").select();
}

function digit(number) {
  if (renaming) return rename(number);
  if (merging) return merge(number);
  const target = number ? columns()[number - 1] : document.querySelector(".loose");
  return moveTo(target?.querySelector("button.to"));
}

document.addEventListener("keydown", (event) => {
  if (!board() || !meant(event)) return;
  const key = event.key.toLowerCase();
  const acts = {
    arrowdown: () => step(1),
    arrowup: () => step(-1),
    s: first,
    z: () => document.querySelector("[data-undo-board]")?.click(),
    n: () => document.getElementById("new-title")?.focus(),
    m: () => ((merging = []), (renaming = false), status(board().dataset.merging || "")),
    r: () => ((renaming = true), (merging = null), status(board().dataset.renaming || "")),
    escape: () => ((merging = null), (renaming = false)),
  };
  const act = /^[0-9]$/.test(key) ? () => digit(Number(key)) : acts[key];
  if (!act) return;
  event.preventDefault();
  act();
});

// Escape leaves the field for a new theme's name, so that the keys are keys again.
document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && document.activeElement.id === "new-title") document.activeElement.blur();
});

// A theme that has its name needs the field for it no more: on to the first answer, or back to where it was renamed.
document.addEventListener("desk:done", ({ target }) => {
  if (target.id === "move" && document.activeElement.id === "new-title") (boxes()[0] ?? document.activeElement).focus();
  if (!target.matches("form[action$='/rename']")) return;
  const edit = target.closest("details");
  const within = edit.contains(document.activeElement);
  edit.open = false;
  if (within) edit.querySelector("summary").focus();
});

// After a move the focus goes on to the answer that took its place, so one can go on sorting.
document.addEventListener("desk:drawn", () => {
  if (!moved || document.getElementById(moved.id)?.dataset.theme === moved.theme) return;
  const all = boxes();
  all[Math.min(moved.place, all.length - 1)]?.focus();
  moved = null;
});
