// The phone's page: it looks again when the doorbell rings, swaps the moment when the position has changed, and never
// swaps a field that somebody types in. Answers go through the outbox.

import { wind } from "./countdown.js";
import { key, left, openDrafts, readable, fill, sending, typed } from "./drafts.js";
import { NOTE, forgetNotes } from "./forget.js";
import { listen } from "./live.js";
import { openKept, openLine, openMoved, say } from "./notices.js";
import { openOutbox, shelf } from "./outbox.js";

const { live, page, outbox: address } = document.body.dataset;
const find = (id) => document.getElementById(id);
const form = () => find("answer");
const seat = () => find("moment").dataset.seat || "";
let ready = new URLSearchParams(window.location.search).get("ready");
let pressed = "send";
let held = null; // a moment that waits because somebody types
let notes = null; // draws the way to one's own notes, once there are some on this phone

const line = openLine({ again, waiting: () => outbox.waiting().length });
const moved = openMoved(goOn);
const kept = openKept();
const outbox = openOutbox({ address, page, seat, onSent: received, onRefused: refused, onSettled: () => showKept(), onLine });
const drafts = openDrafts({ address, page, seat, state, refused: draftRefused, line: onLine });

// ---- the state line: fixed words, never "received" before the database holds it
function state(name) {
  const words = find("state");
  if (!words) return;
  words.className = `state${{ sending: " wait", phone: " local" }[name] || ""}`;
  words.textContent = name ? words.dataset[name] : "";
}

function onLine(kind) {
  line(kind);
  if (kind && form() && waitingHere()) state("phone");
}

const isHere = (record) =>
  form()?.elements.round.value === record.round && (form().hasAttribute("data-many") || form().elements.turn.value === record.turn);
const waitingHere = () => outbox.waiting().filter(isHere).pop();

// ---- sending
document.addEventListener(
  "click",
  (event) => {
    const button = event.target.closest("#answer button[name=intent]");
    if (button) pressed = button.value;
  },
  true,
);

document.addEventListener("submit", (event) => {
  if (event.target !== form()) return;
  event.preventDefault();
  const intent = pressed;
  pressed = "send";
  document.activeElement.blur();
  drafts.overtaken();
  trouble("");
  state("sending");
  const answer = intent === "send" ? typed(form()) : [];
  const record = sending(form(), intent, answer);
  const { turns, step } = form().dataset;
  outbox.add({ ...record, turns, step, text: readable(form(), answer), many: form().hasAttribute("data-many") });
  drafts.forget(form()); // the outbox holds it now
  if (turns > 1) form().querySelector(".fields").hidden = true; // the next person must not read it
});

function received(record, receipt) {
  if (isHere(record)) {
    const edition = form().elements.edition;
    edition.value = Math.max(Number(edition.value), receipt.edition + 1);
    state({ pass: "passed", delete: "deleted" }[record.intent] || "received");
    if (record.many) emptied();
  }
  look();
}

const answerOf = (record) => record.fields.filter(([name]) => !["round", "turn", "edition", "submission", "intent"].includes(name));

function emptied() {
  fill(form(), []);
  form().elements.edition.value = 1;
  form().dispatchEvent(new Event("input"));
}

function refused(record, { status, sentence, field }) {
  const inItsField = status === 422 && isHere(record);
  if (isHere(record)) {
    form().querySelector(".fields").hidden = false;
    state("");
    trouble(sentence, field);
    if (inItsField) drafts.keep();
  }
  if (!inItsField) look();
  return inItsField;
}

function draftRefused(of, { status, sentence, field }) {
  if (status === 422) trouble(sentence, field);
  else look();
}

function trouble(sentence, field = "") {
  const words = find("trouble");
  if (!words) return;
  words.textContent = sentence;
  words.hidden = !sentence;
  for (const wrong of form().querySelectorAll("[aria-invalid]")) wrong.removeAttribute("aria-invalid");
  const at = field && form().querySelector(`[name="${CSS.escape(field)}"]`);
  if (!sentence) return;
  at?.closest("li[hidden]")?.removeAttribute("hidden");
  at?.setAttribute("aria-invalid", "true");
  at?.dispatchEvent(new Event("invalid-field", { bubbles: true }));
  words.focus();
}

// ---- looking again
let looking = null;
let once = false;

function look() {
  if (!live) return Promise.resolve();
  once = Boolean(looking);
  looking ||= fetchMoment().finally(() => {
    looking = null;
    if (once) look();
  });
  return looking;
}

async function fetchMoment() {
  try {
    const answer = await fetch(ready ? `${live}?ready=${ready}` : live, { headers: { "X-Requested-With": "temadag" } });
    if (answer.status >= 500 || answer.status === 429) return onLine("server");
    const text = await answer.text();
    if (answer.status === 403 && text.includes('class="trouble"')) return gone();
    if (!answer.ok || !consider(text)) return onLine("portal");
    onLine("");
    outbox.flush();
    drafts.save();
  } catch {
    onLine("offline");
  }
}

// Another phone has taken the seat: the server's own page says so.
function gone() {
  if (!held) window.location.assign(page);
}

const parsed = (html) => new DOMParser().parseFromString(html, "text/html").getElementById("moment");

// What to do with a moment that has arrived; false when it is none of ours.
function consider(html) {
  const fresh = parsed(html);
  if (!fresh?.dataset.position) return false;
  const now = find("moment");
  if (fresh.dataset.position === now.dataset.position) {
    hold(null);
    freshen(fresh);
  } else if (typing() && !lostThePen(fresh)) hold(fresh);
  else swap(fresh);
  return true;
}

const typing = () => {
  const at = document.activeElement;
  return Boolean(form()?.contains(at) && at.matches("textarea, select, input:not([type=radio]):not([type=checkbox])"));
};
const lostThePen = (fresh) => fresh.querySelector("#reading") && fresh.dataset.stage === find("moment").dataset.stage;

function hold(fresh) {
  held = fresh;
  moved(Boolean(held));
}

function goOn() {
  if (held) swap(held);
}

document.addEventListener("focusout", () => setTimeout(() => held && !typing() && swap(held), 400));

function swap(fresh) {
  hold(null);
  find("moment").replaceWith(fresh);
  find("late")?.remove();
  document.title = document.title.replace(/^.*(?= – )/, fresh.querySelector("h1").textContent.trim());
  window.scrollTo(0, 0);
  dress(fresh);
}

// The parts that may change while the rest stands: time, pen, what the trio reads. A part that says the same is left as
// it is, so that nothing is drawn anew under a finger; where one is, the focus stays on what does the same.
const came = new WeakMap();

function freshen(fresh) {
  for (const part of fresh.querySelectorAll("[data-fresh]")) {
    const old = find(part.id);
    const html = part.outerHTML;
    if (!old || (came.get(old) ?? old.outerHTML) === html) continue;
    const focused = old.contains(document.activeElement) && document.activeElement;
    old.replaceWith(part);
    came.set(part, html);
    enliven(part);
    if (focused) alike(part, focused)?.focus({ preventScroll: true });
    wind(part);
  }
  const edition = fresh.querySelector("#answer [name=edition]")?.value;
  if (edition && form()) form().elements.edition.value = Math.max(Number(edition), Number(form().elements.edition.value));
  find("moment").dataset.version = fresh.dataset.version;
}

function alike(part, focused) {
  const does = (button) => button.form?.getAttribute("action");
  const buttons = [...part.querySelectorAll("button")];
  return buttons.find((button) => does(button) === does(focused)) || buttons[0];
}

// ---- what every moment needs once it is on the page
function dress(root) {
  for (const part of root.querySelectorAll("[data-fresh]")) came.set(part, part.outerHTML);
  forgetNotes();
  for (const part of root.querySelectorAll("[data-with-script]")) part.hidden = false;
  for (const part of root.querySelectorAll("[data-without-script]")) part.hidden = true;
  for (const post of root.querySelectorAll("form[method=post]")) token(post);
  if (live) ways();
  enliven(root);
  wind(root);
  const start = root.querySelector("[data-say-start]");
  if (start && start.dataset.secondsLeft > 60) say(start.dataset.sayStart);
  if (form()) dressForm();
  showKept();
  ownNotes();
}

async function ownNotes() {
  if (!notes && (!find("notes") || !shelf.all(NOTE).length)) return;
  notes ||= import("./notes.js").then(({ openNotes }) => openNotes(seat));
  (await notes)();
}

// The ways out of the page stand below the moment, and change with it.
function ways() {
  find("to-parking").hidden = !find("moment").hasAttribute("data-parking");
  find("to-door").hidden = find("moment").dataset.stage === "ended";
}

// htmx posts the forms of the hand and the pen; it is fetched when one is pressed first, so that nobody waits for it
// to answer.
let coming = null;
function fetchHtmx() {
  coming ??= new Promise((came, failed) => {
    const src = new URL("../vendor/htmx.min.js", import.meta.url);
    document.head.append(Object.assign(document.createElement("script"), { src, onload: came, onerror: failed }));
  });
  return coming;
}

function enliven(part) {
  window.htmx?.process(part);
}

document.addEventListener("submit", (event) => {
  const post = event.target;
  if (window.htmx || !post.matches("[hx-post]")) return;
  event.preventDefault();
  fetchHtmx()
    .then(() => window.htmx.process(document.body))
    .then(() => window.htmx.trigger(post, "submit"))
    .catch(() => {
      coming = null; // no network: the next press tries again
      look();
    });
});

// The pushed moment holds no token: the page adds its own, in case a form is posted without us.
function token(post) {
  if (post.elements.csrf_token) return;
  const field = Object.assign(document.createElement("input"), { type: "hidden", name: "csrf_token" });
  field.value = document.querySelector('meta[name="csrf-token"]').content;
  post.append(field);
}

function dressForm() {
  const now = form();
  const waits = !now.hasAttribute("data-many") && waitingHere();
  const refusedByServer = !find("trouble").hidden; // then the fields hold what was sent
  if (waits) {
    fill(now, answerOf(waits));
    now.elements.edition.value = Math.max(Number(now.elements.edition.value), waits.edition + 1);
    state("phone");
  }
  const restored = drafts.restore(now, { fields: !waits && !refusedByServer });
  if ((waits || restored) && now.closest("details")) now.closest("details").open = true;
  import("./fields.js").then(({ attach }) => attach(now));
  const ranking = now.querySelector("[data-ranking]");
  const placement = now.querySelector("[data-placement]");
  if (ranking) import("./ranking.js").then(({ attach }) => attach(ranking));
  if (placement) import("./placement.js").then(({ attach }) => attach(placement));
  const points = now.querySelector("[data-points]");
  const triangles = [...now.querySelectorAll("[data-triangle]")];
  if (now.querySelector("[data-story]")) import("./story.js").then(({ attach }) => attach(now));
  if (points) import("./points.js").then(({ attach }) => attach(points));
  if (triangles.length) import("./triangle.js").then(({ attach }) => triangles.forEach(attach));
}

// Texts that are only here: refused ones, and drafts of questions that are no longer asked. A phone that is passed
// round forgets them before the next person has it.
function showKept() {
  const passedRound = find("moment").dataset.stage === "pass_on";
  const entries = [
    ...outbox.refused().map((record) => ({ ...record, why: record.sentence })),
    ...left(seat(), form() && key(form(), seat())).map((draft) => ({ ...draft, why: find("kept").dataset.unsent })),
  ];
  for (const entry of entries.filter(({ turns }) => passedRound && turns > 1)) outbox.forget(entry.key);
  kept(
    entries
      .filter(({ text, turns }) => text && !(passedRound && turns > 1))
      .map(({ key: name, text, why }) => ({ text, why, drop: () => (outbox.forget(name), showKept()) })),
  );
}

// ---- time, pen, passing on
document.addEventListener("milestone", ({ target, detail }) => {
  if (target.hasAttribute("data-pen-due")) return void setTimeout(() => target.closest(".pen")?.querySelector('[data-pen="ask"] button')?.click(), 700);
  if (target.hasAttribute("data-say-start")) say(target.getAttribute(`data-say-${detail.left}`));
});

document.body.addEventListener("htmx:confirm", (event) => {
  if (!event.target.matches("[data-pen]")) return;
  event.preventDefault();
  drafts.save().finally(() => event.detail.issueRequest(true)); // what I have written goes with the pen
});
document.body.addEventListener("htmx:configRequest", ({ detail }) => {
  detail.headers["X-CSRFToken"] = document.querySelector('meta[name="csrf-token"]').content;
  detail.headers["X-Requested-With"] = "temadag";
});
document.body.addEventListener("htmx:afterRequest", ({ detail }) => {
  if (detail.successful) consider(detail.xhr.responseText);
  else look();
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("[data-ready]");
  if (!link || !live) return;
  event.preventDefault();
  ready = link.dataset.ready;
  window.history.replaceState(null, "", link.href);
  look();
});

function again() {
  look();
  outbox.flush();
}

dress(document);
outbox.flush();
if (live) listen({ events: { step: look, draft: look }, onConnection: (up) => up && outbox.flush(), look });
