// The ten seconds in which the last press can be taken back: the button counts down and goes.

const left = () => document.querySelector("[data-undo-left]");
let ends = 0;
let stamp = "";

function begin() {
  const clock = left();
  const here = clock?.closest("form");
  if (!here || here.elements.stamp.value === stamp) return show();
  stamp = here.elements.stamp.value;
  ends = performance.now() + Number(clock.dataset.undoLeft) * 1000;
  return show();
}

function show() {
  const clock = left();
  if (!clock) return;
  const seconds = Math.ceil((ends - performance.now()) / 1000);
  clock.textContent = Math.max(1, seconds);
  if (seconds > 0) return;
  const form = clock.closest("form");
  if (form.contains(document.activeElement)) document.querySelector("[data-next-button]")?.focus({ preventScroll: true });
  form.remove();
}

document.addEventListener("desk:drawn", begin);
setInterval(show, 250);
begin();
