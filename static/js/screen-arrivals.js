// In a full hall the lobby shows trios without names; those where somebody has just come are named for a while. The
// server keeps no order of arrival: this page remembers what it has seen.

const NAMED = 3;

const here = new Map();
let named = [];

export function rememberArrivals(root) {
  const line = root.querySelector("[data-arrivals]");
  const first = here.size === 0;
  for (const each of root.querySelectorAll("[data-trio]")) {
    const [name, count] = [each.dataset.trio, Number(each.dataset.here)];
    if (!first && count > (here.get(name) || 0)) named = [name, ...named.filter((other) => other !== name)].slice(0, NAMED);
    here.set(name, count);
  }
  if (line) line.textContent = named.length ? `${line.dataset.saidFirst} ${named.join(", ")}` : "";
}
