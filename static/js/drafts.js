// What is being typed: kept on the phone from the first letter until the room has it, and put back after a reload.
// In a trio step the pen's phone also saves it to the trio, at most once a second, so that the others can read along.

import { deliver, newSubmission, shelf } from "./outbox.js";

const DRAFT = "temadag:draft:";
const PAUSE = 1000;
const NOT_ANSWERS = ["csrf_token", "round", "submission", "edition", "intent", "turn"];

export const key = (form, seat) => `${DRAFT}${seat}:${form.elements.round.value}:${form.elements.turn.value}`;

// The fields of the answer itself.
export function typed(form) {
  return [...new FormData(form)].filter(([name]) => !NOT_ANSWERS.includes(name)).map(([name, value]) => [name, String(value)]);
}

// The texts in it, for a person to read.
export function readable(form, fields) {
  const texts = fields.filter(([name, value]) => value.trim() && form.elements[name]?.tagName?.match(/TEXTAREA|INPUT/) && isText(form.elements[name]));
  return texts.map(([, value]) => value.trim()).join("\n");
}

export const isText = (field) => field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && ["text", "search"].includes(field.type));

export function fill(form, fields) {
  for (const field of form.elements) {
    if (!field.name || NOT_ANSWERS.includes(field.name)) continue;
    const values = fields.filter(([name]) => name === field.name).map(([, value]) => value);
    if (field.type === "radio" || field.type === "checkbox") field.checked = values.includes(field.value);
    else field.value = values[0] ?? "";
  }
}

// The edition of the next send: above the page's own, and above those of another tab.
export function nextEdition(form) {
  const counted = `temadag:edition:${form.elements.round.value}:${form.elements.turn.value}`;
  const edition = Math.max(Number(form.elements.edition.value) || 1, (shelf.get(counted)?.edition ?? 0) + 1);
  form.elements.edition.value = edition + 1;
  shelf.put(counted, { edition });
  return edition;
}

export function sending(form, intent, answer = typed(form)) {
  const submission = newSubmission();
  const edition = nextEdition(form);
  const round = form.elements.round.value;
  const turn = form.elements.turn.value;
  const fields = [...answer, ["round", round], ["turn", turn], ["edition", edition], ["submission", submission], ["intent", intent]];
  return { round, turn, edition, submission, intent, fields };
}

// Drafts of this seat whose question is no longer asked.
export const left = (seat, current) => shelf.all(`${DRAFT}${seat}:`).filter((draft) => draft.key !== current && draft.text && !draft.many);

export function openDrafts({ address, page, seat, state, refused, line }) {
  let timer = 0;
  let form = null;
  let unsaved = false;
  let saving = Promise.resolve();
  let sends = 0;

  // From now on this form is followed; what was typed and not sent is put back, where the fields are ours to fill.
  function restore(now, { fields }) {
    form = now;
    unsaved = false;
    const draft = fields && shelf.get(key(form, seat()));
    // What the trio has saved since then, from another phone, stands over what lay here.
    const older = draft && form.dataset.who !== "person" && (draft.edition || 0) < Number(form.elements.edition.value);
    if (draft && !older) fill(form, draft.fields);
    return Boolean(draft) && !older;
  }

  function keep() {
    const fields = typed(form);
    shelf.put(key(form, seat()), { fields, edition: Number(form.elements.edition.value), text: readable(form, fields), turns: form.dataset.turns, many: form.hasAttribute("data-many") });
  }

  function typing(event) {
    if (!form || !form.contains(event.target) || NOT_ANSWERS.includes(event.target.name)) return;
    keep();
    if (form.dataset.who !== "trio") return;
    unsaved = true;
    timer ||= setTimeout(save, PAUSE);
  }

  async function post(of) {
    const { fields } = sending(of, "draft");
    const before = JSON.stringify(typed(of));
    const sent = sends;
    const outcome = await deliver(address, fields, page);
    if (sent !== sends) return; // the answer has been sent since: what is said of it stands
    if (outcome.kind === "sent") {
      line("");
      if (JSON.stringify(typed(of)) === before) forget(of);
      state("saved");
    } else if (outcome.kind === "refused") refused(of, outcome);
    else {
      line(outcome.kind);
      state("phone");
      unsaved = true;
      timer ||= setTimeout(save, 3 * PAUSE);
    }
  }

  // Saves to the trio now; resolves when it is answered.
  function save() {
    clearTimeout(timer);
    timer = 0;
    if (!unsaved || !form?.isConnected) return saving;
    unsaved = false;
    saving = post(form);
    return saving;
  }

  // A send overtakes a draft that waits, and one that is on its way.
  function overtaken() {
    sends += 1;
    clearTimeout(timer);
    timer = 0;
    unsaved = false;
  }

  const forget = (of) => shelf.drop(key(of, seat()));
  document.addEventListener("input", typing);
  return { restore, keep, save, overtaken, forget };
}
