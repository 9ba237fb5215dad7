// Notes of an interview stay on this phone for a day and are never sent; the fields have no name.

const PREFIX = "temadag-note-";
const DAY = 24 * 60 * 60 * 1000;

function stored() {
  try {
    return window.localStorage;
  } catch {
    return null; // a browser that keeps nothing: the notes last as long as the page
  }
}

export function expire(now = Date.now()) {
  const kept = stored();
  if (!kept) return;
  for (const key of Object.keys(kept).filter((name) => name.startsWith(PREFIX))) {
    const note = read(kept, key);
    if (!note || now - note.since > DAY || note.since > now + DAY) kept.removeItem(key);
  }
}

function read(kept, key) {
  try {
    return JSON.parse(kept.getItem(key));
  } catch {
    return null;
  }
}

export function attach(form) {
  const place = form.querySelector("[data-story]");
  const kept = stored();
  if (!place) return;
  const round = form.elements.round.value;
  for (const field of place.querySelectorAll("[data-note]")) {
    const key = `${PREFIX}${round}-${field.dataset.note}`;
    const before = kept && read(kept, key);
    if (before) field.value = before.text;
    field.addEventListener("input", (event) => {
      event.stopPropagation(); // nothing of it is a draft
      if (!kept) return;
      const since = (read(kept, key) || { since: Date.now() }).since;
      if (field.value.trim()) kept.setItem(key, JSON.stringify({ text: field.value, since }));
      else kept.removeItem(key);
    });
  }
}
