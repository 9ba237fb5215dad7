// The door: the code in six drawn places, and a search over the list of workplaces.

import { forgetNotes } from "./forget.js";

forgetNotes();
for (const part of document.querySelectorAll("[data-with-script]")) part.hidden = false;

const LENGTH = 6;
const code = document.getElementById("code");
if (code) slots(code);

// One real field; what is typed or pasted is drawn in six places.
function slots(field) {
  const row = document.createElement("span");
  row.className = "slots";
  row.setAttribute("aria-hidden", "true");
  for (let place = 0; place < LENGTH; place += 1) {
    if (place === LENGTH / 2) row.append(document.createElement("s"));
    row.append(document.createElement("i"));
  }
  field.after(row);
  field.parentNode.classList.add("drawn");
  field.placeholder = "";
  const boxes = [...row.querySelectorAll("i")];
  const draw = () => {
    const bare = field.value.replace(/[\s\-·.]/g, "").toUpperCase();
    boxes.forEach((box, place) => {
      box.textContent = bare[place] ?? "";
      box.className = place === Math.min(bare.length, LENGTH - 1) ? "cur" : "";
    });
    field.parentNode.classList.toggle("drawn", bare.length <= LENGTH);
    row.hidden = bare.length > LENGTH;
  };
  field.addEventListener("input", draw);
  draw();
}

const search = document.querySelector("[data-search]");
if (search) filter(search);

function filter(field) {
  const rows = [...document.querySelectorAll("#places > li")];
  const found = document.querySelector("[data-found]");
  const plain = (text) => text.toLocaleLowerCase("da").trim();
  field.addEventListener("input", () => {
    const wanted = plain(field.value);
    for (const row of rows) row.hidden = !plain(row.querySelector("b").textContent).includes(wanted);
    found.textContent = found.dataset.found.replace("{n}", rows.filter((row) => !row.hidden).length);
  });
}
