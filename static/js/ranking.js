// Ranking by tapping: the lists without script stay the truth, and this draws them as rows one moves up and down.

const say = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

export function attach(root) {
  const selects = [...root.querySelectorAll("[data-native] select")];
  const list = root.querySelector("[data-ranked]");
  const rest = root.querySelector("[data-rest]");
  const row = root.querySelector("[data-row]");
  const said = root.querySelector("[data-said]");
  const labels = new Map([...(selects[0]?.options ?? [])].filter((o) => o.value).map((o) => [o.value, o.text]));
  root.querySelector("[data-native]").hidden = true;
  let order = selects.map((select) => select.value).filter((id, place, all) => id && all.indexOf(id) === place);

  function change(next, moved, focus) {
    order = next.slice(0, selects.length);
    selects.forEach((select, place) => (select.value = order[place] ?? ""));
    draw(moved);
    const at = order.indexOf(moved);
    said.textContent = say(at < 0 ? list.dataset.gone : list.dataset.now, { label: labels.get(moved), n: at + 1 });
    focusOn(at, focus);
    (selects[0] || root).dispatchEvent(new Event("input", { bubbles: true }));
  }

  function focusOn(at, wanted) {
    const there = at < 0 ? rest.querySelector("button") : list.children[at];
    const button = there?.querySelector?.(`${wanted}:not(:disabled)`) || there?.querySelector?.("button:not(:disabled)") || there;
    button?.focus({ preventScroll: true });
  }

  function move(id, to) {
    const next = order.filter((other) => other !== id);
    next.splice(to, 0, id);
    return next;
  }

  function drawn(id, place, moved) {
    const item = row.content.cloneNode(true).firstElementChild;
    item.querySelector(".n").textContent = place + 1;
    item.querySelector(".t").textContent = labels.get(id);
    item.classList.toggle("moved", id === moved);
    for (const button of item.querySelectorAll("[data-move]")) {
      const by = Number(button.dataset.move);
      button.disabled = by !== 0 && !(place + by in order);
      button.querySelector(".sr").textContent += ` “${labels.get(id)}”`;
      button.addEventListener("click", () => {
        if (by) change(move(id, place + by), id, `[data-move="${by}"]`);
        else change(order.filter((other) => other !== id), id, "button");
      });
    }
    pick(item.querySelector("[data-to]"), id, place);
    return item;
  }

  function pick(select, id, place) {
    order.forEach((_, to) => select.add(new Option(to + 1, to, false, to === place)));
    select.setAttribute("aria-label", `${select.closest("label").textContent.trim()}: ${labels.get(id)}`);
    select.addEventListener("change", () => change(move(id, Number(select.value)), id, "[data-to]"));
    select.closest("label").hidden = order.length < 3;
  }

  function draw(moved) {
    const rows = order.map((id, place) => drawn(id, place, moved));
    for (let place = order.length; place < selects.length; place += 1) {
      const empty = document.createElement("li");
      empty.className = "rk empty";
      empty.textContent = say(list.dataset.empty, { n: place + 1 });
      rows.push(empty);
    }
    list.replaceChildren(...rows);
    const free = [...labels.keys()].filter((id) => !order.includes(id));
    rest.replaceChildren(...free.map(chip));
    for (const part of [rest, rest.previousElementSibling]) part.hidden = !free.length || order.length >= selects.length;
  }

  function chip(id) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "chip";
    button.textContent = labels.get(id);
    button.addEventListener("click", () => change([...order, id], id, "button"));
    return button;
  }

  draw();
}
