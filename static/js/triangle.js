// Three numbers that are always a hundred together: a step or a number moves the other two, a tap in the triangle all.

const CORNERS = [[150, 8], [10, 252], [290, 252]];
const TOTAL = 100;

export function attach(root) {
  const fields = [...root.querySelectorAll("input")];
  const labels = [...root.querySelectorAll("label")].map((label) => label.textContent.trim());
  const pad = root.querySelector("[data-pad]");
  const status = root.querySelector("[data-status]");
  const started = () => fields.some((field) => field.value.trim());
  const values = () => fields.map((field) => Math.min(TOTAL, Math.max(0, Math.round(Number(field.value)) || 0)));
  if (fields.length !== CORNERS.length) return;

  // Whole numbers in these proportions, a hundred together; the rest goes where most was cut off.
  function whole(parts) {
    const sum = parts.reduce((a, b) => a + b, 0);
    const exact = parts.map((part) => (sum > 0 ? (part / sum) * TOTAL : TOTAL / parts.length));
    const found = exact.map(Math.floor);
    const order = exact.map((_, place) => place).sort((a, b) => exact[b] - found[b] - (exact[a] - found[a]));
    for (let place = 0; found.reduce((a, b) => a + b, 0) < TOTAL; place += 1) found[order[place % order.length]] += 1;
    return found;
  }

  // One is given its number, and the other two keep their proportion in what is left.
  function moved(at, to, before) {
    const others = before.map((value, place) => (place === at ? 0 : value));
    const sum = others.reduce((a, b) => a + b, 0);
    const left = TOTAL - to;
    const next = others.map((value) => Math.floor(sum ? (value / sum) * left : left / 2));
    next[at] = to;
    const spare = TOTAL - next.reduce((a, b) => a + b, 0);
    next[others.indexOf(Math.max(...others.filter((_, place) => place !== at)), at === 0 ? 1 : 0)] += spare;
    return next;
  }

  function put(next) {
    next.forEach((value, place) => (fields[place].value = value));
    status.textContent = labels.map((label, place) => `${label}: ${next[place]}`).join(", ");
    fields[0].dispatchEvent(new Event("input", { bubbles: true }));
  }

  function draw() {
    const dot = pad.querySelector("circle");
    const now = values();
    const sum = now.reduce((a, b) => a + b, 0);
    if (started() && sum > 0) dot.removeAttribute("hidden");
    else return void dot.setAttribute("hidden", "");
    for (const [axis, name] of ["cx", "cy"].entries())
      dot.setAttribute(name, now.reduce((at, value, place) => at + (value / sum) * CORNERS[place][axis], 0));
  }

  pad.addEventListener("click", (event) => {
    const box = pad.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * 300;
    const y = ((event.clientY - box.top) / box.height) * 264;
    const top = Math.min(1, Math.max(0, (252 - y) / 244));
    const right = Math.min(1 - top, Math.max(0, (x - 10) / 280 - top / 2));
    put(whole([top, 1 - top - right, right].map((share) => Math.max(0, share))));
  });
  root.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-step]");
    if (!button) return;
    const at = fields.indexOf(button.parentNode.querySelector("input"));
    const before = started() ? values() : whole([1, 1, 1]);
    put(moved(at, Math.min(TOTAL, Math.max(0, before[at] + Number(button.dataset.step))), before));
  });
  root.addEventListener("change", (event) => {
    const at = fields.indexOf(event.target);
    if (at >= 0 && event.target.value.trim()) put(moved(at, values()[at], values()));
  });
  root.addEventListener("input", draw);
  draw();
}
