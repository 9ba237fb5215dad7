// Single keys work only when nobody is typing, and can be turned off; this browser remembers which.

const KEY = "temadag-keys-off";
let off = read();

function read() {
  try {
    return localStorage.getItem(KEY) === "1";
  } catch {
    return false;
  }
}

const switches = () => document.querySelectorAll("[data-keys-switch]");

function draw() {
  for (const button of switches()) {
    button.hidden = false;
    button.setAttribute("aria-pressed", String(!off));
  }
}

document.addEventListener("click", (event) => {
  if (!event.target.closest("[data-keys-switch]")) return;
  off = !off;
  try {
    localStorage.setItem(KEY, off ? "1" : "0");
  } catch {
    // a browser that keeps nothing: the choice lasts as long as the page
  }
  draw();
});
document.addEventListener("desk:drawn", draw);
draw();

// Whether a key that was pressed is meant for the page.
export function meant(event) {
  if (off || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const at = event.target instanceof Element ? event.target : document.body;
  return !at.closest("textarea, select, [contenteditable], input:not([type=checkbox])");
}
