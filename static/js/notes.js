// One's own notes of an interview, to be read and taken away on the phone they were written on for as long as they are
// there, also when the exercise has closed. They come from the phone's own storage and go nowhere.

import { NOTE, forgetNotes } from "./forget.js";
import { drawn } from "./notices.js";
import { shelf } from "./outbox.js";

const find = (id) => document.getElementById(id);

// temadag:note:<round>:<seat>:<turn>:<question>
export const notesOf = (seat) =>
  shelf
    .all(NOTE)
    .map((note) => ({ ...note, parts: note.key.split(":") }))
    .filter(({ parts }) => parts[3] === seat)
    .map(({ key, text, label, parts }) => ({ key, text, label: label || "", turn: Number(parts[4]) }));

// The link stands where there is something behind it; while the notes are written they stand in their own fields.
export function openNotes(seat) {
  const way = find("to-notes");
  const panel = find("notes");
  const title = panel.querySelector("h2");
  const list = panel.querySelector("[data-notes-list]");
  const row = find("kept").querySelector("[data-kept-row]");
  const { shared } = panel.dataset;

  function show(open) {
    panel.hidden = !open;
    way.setAttribute("aria-expanded", String(open));
  }

  function drop(notes) {
    notes.forEach(({ key }) => shelf.drop(key));
    refresh();
    (notesOf(seat()).length ? title : find("now")).focus();
  }

  function folded(turn, rows) {
    const group = document.createElement("details");
    const summary = document.createElement("summary");
    summary.textContent = shared.replace("{n}", turn + 1);
    group.append(summary, ...rows);
    return group;
  }

  // On a phone that three share, each person's notes lie folded away from the others.
  function draw(notes) {
    const rows = (some) => some.map((note) => drawn(row, { text: note.text, why: note.label, drop: () => drop([note]) }));
    const turns = [...new Set(notes.map(({ turn }) => turn))].sort();
    const groups = () => turns.map((turn) => folded(turn, rows(notes.filter((note) => note.turn === turn))));
    list.replaceChildren(...(shared ? groups() : rows(notes)));
  }

  function refresh() {
    forgetNotes();
    const { stage } = find("moment").dataset;
    const notes = stage === "pass_on" || document.querySelector("#answer [data-story]") ? [] : notesOf(seat());
    way.hidden = !notes.length;
    if (!notes.length) show(false);
    if (!panel.hidden) draw(notes);
  }

  way.addEventListener("click", () => {
    show(panel.hidden);
    refresh();
    if (panel.hidden) return;
    title.focus();
    panel.scrollIntoView({ block: "start" });
  });
  panel.querySelector("[data-all]").addEventListener("click", () => drop(shared ? [] : notesOf(seat())));
  return refresh;
}
