// While files are made, the part of the page that says how far they have come is looked at again every second.
const EVERY = 1000;

async function look(part) {
  const answer = await fetch(part.dataset.packing, { headers: { "X-Requested-With": "temadag" } }).catch(() => null);
  if (answer && answer.ok) {
    const fresh = document.createElement("template");
    fresh.innerHTML = await answer.text();
    const next = fresh.content.querySelector("[data-packing]");
    const focused = part.contains(document.activeElement);
    if (next && !(focused && next.dataset.state === "running")) {
      part.replaceWith(next);
      if (focused) next.querySelector("a, button")?.focus();
      part = next;
    } else if (next) {
      part.querySelector("p").textContent = next.querySelector("p").textContent;
      part.querySelector("progress").value = next.querySelector("progress").value;
    }
  }
  if (part.dataset.state === "running") setTimeout(look, EVERY, part);
}

for (const part of document.querySelectorAll("[data-packing]")) {
  if (part.dataset.state === "running") setTimeout(look, EVERY, part);
}
