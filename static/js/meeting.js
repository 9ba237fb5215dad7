// The agreement's form on the page a staff meeting is led from: phrases to tap, room left, and how it will read.

import { attach } from "./fields.js";

const tied = new WeakSet();

function tie() {
  const form = document.getElementById("agree");
  if (!form) return;
  if (tied.has(form)) {
    form.dispatchEvent(new Event("input")); // a redraw has emptied what script had written
    return;
  }
  tied.add(form);
  attach(form);
}

document.addEventListener("desk:drawn", tie);
tie();
