// Time left, counted from when the fragment arrived and by the browser's own steady clock, so a phone whose clock is
// wrong by a day still shows the room's time. At zero it says so and waits for a person.
//
// <span data-seconds-left="125" data-over="Tiden er gået">2:05</span>
// A page that swaps a fragment in calls wind(root). Each second the element sends a "tick" event with {left}; at 1
// minute, 30 seconds and the end it sends "milestone" with {left}, for whoever wants to say it aloud.

const ends = new WeakMap();
const said = new WeakMap();

export function wind(root = document) {
  for (const clock of root.querySelectorAll("[data-seconds-left]")) {
    const left = Number(clock.dataset.secondsLeft);
    ends.set(clock, performance.now() + left * 1000);
    said.set(clock, left);
    show(clock);
  }
}

function show(clock) {
  const left = Math.max(0, Math.round((ends.get(clock) - performance.now()) / 1000));
  const text = left || !clock.dataset.over ? `${Math.floor(left / 60)}:${String(left % 60).padStart(2, "0")}` : clock.dataset.over;
  if (clock.textContent !== text) clock.textContent = text;
  clock.dispatchEvent(new CustomEvent("tick", { bubbles: true, detail: { left } }));
  for (const mark of [60, 30, 0]) {
    if (left <= mark && said.get(clock) > mark) {
      clock.dispatchEvent(new CustomEvent("milestone", { bubbles: true, detail: { left: mark } }));
    }
  }
  said.set(clock, left);
}

wind();
setInterval(() => {
  for (const clock of document.querySelectorAll("[data-seconds-left]")) {
    if (ends.has(clock)) show(clock);
    else wind(clock.parentNode);
  }
}, 500);
