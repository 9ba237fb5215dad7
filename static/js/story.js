// Notes of an interview: on this phone only, under their round, and never sent, for their fields have no name.
// What is ticked goes into the fields that are sent; nothing else does.

import { NOTE } from "./forget.js";
import { shelf } from "./outbox.js";

const lines = (text) => text.split("\n").map((line) => line.trim()).filter(Boolean);

export function attach(form) {
  const place = form.querySelector("[data-story]");
  const notes = [...place.querySelectorAll("[data-note]")];
  const typed = place.querySelector("[data-typed]");
  const shares = [...typed.querySelectorAll("textarea")];
  const list = place.querySelector("[data-ticks]");
  const seat = document.getElementById("moment").dataset.seat || "";
  const keyOf = (note) => `${NOTE}${form.elements.round.value}:${seat}:${form.elements.turn.value}:${note.dataset.note}`;
  const shared = () => shares.map((field) => field.value.trim()).filter(Boolean);

  function tick(line, wanted) {
    const now = wanted ? [...shared(), line] : shared().filter((other) => other !== line);
    shares.forEach((field, n) => (field.value = now[n] || ""));
    shares[0].dispatchEvent(new Event("input", { bubbles: true }));
    draw();
  }

  function row(line, chosen) {
    const found = place.querySelector("template").content.firstElementChild.cloneNode(true);
    const box = found.querySelector("input");
    box.checked = chosen.includes(line);
    box.disabled = !box.checked && chosen.length >= shares.length;
    found.querySelector("span").textContent = line;
    box.addEventListener("change", (event) => {
      tick(line, box.checked);
      event.stopPropagation();
      [...list.querySelectorAll("label")].find((each) => each.textContent.trim() === line)?.querySelector("input").focus();
    });
    box.addEventListener("input", (event) => event.stopPropagation());
    return found;
  }

  function draw() {
    const chosen = shared();
    const there = [...new Set([...chosen, ...notes.flatMap((note) => lines(note.value))])];
    list.replaceChildren(...there.map((line) => row(line, chosen)));
    place.querySelector("[data-no-lines]").hidden = there.length > 0;
    place.querySelector("[data-full]").hidden = chosen.length < shares.length;
  }

  function keep(note) {
    const key = keyOf(note);
    const { textContent: label } = form.querySelector(`label[for="${note.id}"]`);
    if (note.value.trim()) shelf.put(key, { text: note.value, label, at: shelf.get(key)?.at });
    else shelf.drop(key);
  }

  for (const note of notes) {
    if (note.value.trim()) keep(note); // typed before this was loaded
    else note.value = shelf.get(keyOf(note))?.text || "";
    note.addEventListener("input", (event) => {
      event.stopPropagation(); // it is no draft
      keep(note);
      draw();
    });
  }
  // A line that was refused, say because it is too long, is put right where it can be typed in.
  form.addEventListener("invalid-field", ({ target }) => shares.includes(target) && (typed.hidden = false));
  typed.addEventListener("input", ({ isTrusted }) => isTrusted && draw());
  draw();
}
