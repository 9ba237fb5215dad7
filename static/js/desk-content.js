// The frames beside an exercise's form follow what is typed, a moment after the last key.

const PAUSE = 600; // milliseconds
const form = document.querySelector("[data-editor]");
let waiting;

// One after the other: a form that is sent twice at once is sent to the second frame only.
function show() {
  [...form.querySelectorAll("[data-preview]")].forEach((button, n) => setTimeout(() => button.click(), n * 150));
}

if (form && form.querySelector("[data-preview]")) {
  form.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(show, PAUSE);
  });
  show();
}
