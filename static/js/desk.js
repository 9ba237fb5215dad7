// The desk's page while the day goes on: every press is sent without leaving the page, and what has changed is morphed
// in when the doorbell rings. A field that somebody types in, what is chosen and what is folded out stay as they are.

import { wind } from "./countdown.js";
import { listen } from "./live.js";

const PATIENCE = 10000; // a fetch that takes longer is given up
const REST = 500; // after the big button, so that a double tap is one step
const PAUSE = 400; // between two looks while answers pour in
const QUIET = 10000; // between two sentences for those who listen

const { desk, now, root } = document.body.dataset;
const find = (id) => document.getElementById(id);
const token = document.querySelector("meta[name=csrf-token]").content;
const HEADERS = { "X-Requested-With": "temadag" };
let looking = false;
let again = false;
let rested = 0;

// ---- looking

let looked = -PAUSE;
let soon = 0;

// The doorbell may ring ten times a second; the page looks no more often than one can read.
function rung() {
  clearTimeout(soon);
  const wait = looked + PAUSE - performance.now();
  if (wait > 0) soon = setTimeout(look, wait);
  else look();
}

async function look() {
  if (looking) {
    again = true;
    return;
  }
  looking = true;
  looked = performance.now();
  try {
    const answer = await asked(now, { headers: HEADERS });
    connected(true);
    if (answer.ok) draw(await answer.text());
    else if ([403, 404, 410].includes(answer.status)) window.location.reload(); // says why, and stops asking
  } catch {
    connected(false);
  }
  looking = false;
  if (again) {
    again = false;
    look();
  }
}

async function asked(address, options) {
  const given = new AbortController();
  const patience = setTimeout(() => given.abort(), PATIENCE);
  try {
    return await fetch(address, { cache: "no-store", credentials: "same-origin", signal: given.signal, ...options });
  } finally {
    clearTimeout(patience);
  }
}

function draw(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html").getElementById(root);
  const old = find(root);
  if (!fresh || !old) return;
  keep(old, fresh);
  window.Idiomorph.morph(old, fresh, {
    morphStyle: "outerHTML",
    callbacks: { beforeNodeMorphed: mayChange },
  });
  drawn();
}

// What a person has done to the page outlives the redraw: what is folded out, ticked or typed.
function keep(old, fresh) {
  for (const details of old.querySelectorAll("details[id]")) {
    const same = fresh.querySelector(`#${CSS.escape(details.id)}`);
    if (same) same.open = details.open;
  }
  for (const box of old.querySelectorAll("input[type=checkbox][name=card]:checked")) {
    const same = fresh.querySelector(`input[type=checkbox][value="${CSS.escape(box.value)}"]`);
    if (same) same.setAttribute("checked", "");
  }
}

function mayChange(old) {
  if (old.nodeType !== Node.ELEMENT_NODE) return true;
  if (old.hasAttribute("data-keep")) return false;
  if (old.matches("select, textarea, input:not([type=checkbox]):not([type=hidden])")) {
    return old !== document.activeElement && old.value === beginning(old);
  }
  return true;
}

function beginning(field) {
  if (field.tagName !== "SELECT") return field.defaultValue;
  const first = [...field.options].find((option) => option.defaultSelected) || field.options[0];
  return first ? first.value : "";
}

let saidAt = -QUIET;
function drawn() {
  wind();
  const here = find(root);
  const heading = here.querySelector("h1");
  if (heading) document.title = `${heading.textContent.trim()} – Temadag`;
  for (const each of here.querySelectorAll("[data-with-script]")) each.hidden = false;
  if (here.dataset.said && performance.now() - saidAt > QUIET) {
    saidAt = performance.now();
    say(here.dataset.said);
  }
  document.dispatchEvent(new CustomEvent("desk:drawn"));
}

// Time is spoken at one minute, half a minute and the end, wherever it is counted.
document.addEventListener("milestone", ({ target, detail }) => {
  const said = target.getAttribute(`data-say-${detail.left}`);
  if (said) say(said);
});

// ---- pressing

let clicked = null; // older Safari does not say which button sent a form
document.addEventListener("click", (event) => (clicked = event.target.closest("button")), true);

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!form.matches("[data-press]")) return;
  event.preventDefault();
  const button = event.submitter || (clicked?.form === form ? clicked : null);
  if (button?.hasAttribute("data-next-button") && !mayStep()) return;
  press(form, button);
});

function mayStep() {
  const soon = performance.now() < rested;
  rested = performance.now() + REST;
  return !soon;
}

async function press(form, button) {
  const fields = new URLSearchParams(new FormData(form));
  if (button?.name) fields.append(button.name, button.value);
  const address = button?.getAttribute("formaction") || form.getAttribute("action");
  form.setAttribute("aria-busy", "true");
  try {
    const answer = await asked(address, { method: "POST", headers: { ...HEADERS, "X-CSRFToken": token }, body: fields });
    if (answer.ok) went(form);
    else refused(await answer.text());
  } catch {
    connected(false);
  }
  form.removeAttribute("aria-busy");
  look();
}

// It was done: what was typed and chosen for it is used up.
function went(form) {
  refused("");
  for (const field of form.elements) {
    if (field.matches("input[type=checkbox]")) {
      field.checked = false;
      field.removeAttribute("checked");
    }
    if (field.matches("input:not([type=hidden]):not([type=checkbox])")) field.defaultValue = field.value;
  }
  if (form.id === "move") form.elements.title.value = form.elements.title.defaultValue = "";
  form.dispatchEvent(new CustomEvent("desk:done", { bubbles: true }));
}

function refused(html) {
  const sentence = new DOMParser().parseFromString(html, "text/html").body.textContent.trim();
  const place = find("trouble");
  place.textContent = sentence;
  place.hidden = !sentence;
}

function say(text) {
  const line = find("said");
  if (line.textContent !== text) line.textContent = text;
}

function connected(up) {
  find("line").hidden = up;
}

drawn();
listen({ workshop: desk, events: { redraw: rung }, look });
