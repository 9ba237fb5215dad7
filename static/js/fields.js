// What makes a form easier with script: fields that come when needed, room left, phrases to tap, ticks that follow.

const shown = (field) => !field.closest("[hidden]");
const say = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const letters = (text) => [...text.trim()].length;

export function attach(form) {
  const parts = [growing, follows, counts, phrases, choices, preview, personal].map((part) => part(form)).filter(Boolean);
  const all = () => parts.forEach((part) => part());
  form.addEventListener("input", all);
  all();
}

// The next field comes when the last one is in use.
function growing(form) {
  const list = form.querySelector("[data-growing]");
  if (!list) return null;
  const rows = [...list.children];
  return () => {
    const used = rows.map((row) => Boolean(row.querySelector("textarea").value.trim())).lastIndexOf(true);
    rows.forEach((row, place) => (row.hidden = place > used + 1 && !row.contains(document.activeElement)));
  };
}

// What belongs to a text unfolds once there is one.
function follows(form) {
  const folded = [...form.querySelectorAll("[data-follows]")];
  return () => folded.forEach((part) => (part.open ||= Boolean(form.elements[part.dataset.follows].value.trim())));
}

function counts(form) {
  const lines = [...form.querySelectorAll("[data-count-for]")];
  return () => {
    for (const line of lines) {
      const most = Number(line.dataset.longest);
      const text = form.elements[line.dataset.countFor].value;
      const n = "words" in line.dataset ? text.split(/\s+/).filter(Boolean).length : letters(text);
      line.classList.toggle("over", n > most);
      line.firstElementChild.textContent = n > most ? say(line.dataset.over, { n: n - most }) : say(line.dataset.now, { n, all: most });
    }
  };
}

// A phrase goes where one last typed, else into the first empty field.
function phrases(form) {
  let last = null;
  const texts = () => [...form.querySelectorAll("textarea, input:not([type]), input[type=text]")].filter(shown);
  form.addEventListener("focusin", (event) => {
    if (texts().includes(event.target)) last = event.target;
  });
  form.addEventListener("click", (event) => {
    const chip = event.target.closest("[data-insert]");
    if (!chip) return;
    const empty = texts().find((field) => !field.value.trim());
    const into = form.elements[chip.dataset.into] || (last && shown(last) && !last.value.trim() ? last : empty || last);
    if (into) insert(into, chip.dataset.insert, chip.dataset.into);
  });
  return null;
}

function insert(field, text, list) {
  const words = text.replace(/\s*…$/, " ");
  const before = field.value.trim();
  field.value = before ? `${before}${list ? ", " : " "}${words}` : words;
  field.focus();
  field.setSelectionRange(field.value.length, field.value.length);
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

// No more ticks than may be chosen; own words tick themselves.
function choices(form) {
  const cards = form.querySelector("[data-choice]");
  if (!cards) return null;
  const most = Number(cards.dataset.atMost);
  const ticks = [...cards.querySelectorAll("input[type=checkbox]")];
  const follow = (event) => {
    const tick = event.target.dataset.own && document.getElementById(event.target.dataset.own);
    if (tick) tick.checked = Boolean(event.target.value.trim());
  };
  cards.addEventListener("input", follow);
  return () => {
    const full = ticks.filter((tick) => tick.checked).length >= most;
    for (const tick of ticks) tick.disabled = full && !tick.checked;
  };
}

// How the card will stand on the wall.
function preview(form) {
  const line = form.querySelector("[data-preview]");
  if (!line) return null;
  const text = (name) => form.elements[name].value.trim().replace(/^[….\s]+|[….,;\s]+$/g, "");
  const small = (words) => (/^[A-ZÆØÅ]{2}|^I\b/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1));
  const half = (name, pattern, opening) => say(pattern, { text: small(text(name).replace(opening, "")) || line.dataset.empty });
  return () => {
    line.textContent = `${half("f_when", line.dataset.when, /^(når|when)\s+/i)} ${half("f_will", line.dataset.will, /^(vil vi|vi vil|we will|will we)\s+/i)}`;
  };
}

// A kind word where something looks like a number, an address or »fru Holm«; the facilitator sees the rest first.
function personal(form) {
  const hint = form.querySelector("[data-personal]");
  const looks = /\d{6}[ -]?\d{4}|(\d[ .-]?){8}|\S@\S+\.\S|\b([Hh]r|[Ff]r[uk]|M(r|s|rs))\.? [A-ZÆØÅ]/;
  return hint && (() => {
    const field = [...form.querySelectorAll("textarea, input:not([type])")].find((each) => looks.test(each.value));
    if (field && field.nextElementSibling !== hint) field.after(hint); // where one looks, and not under the buttons
    hint.hidden = !field;
  });
}
