// What the phone says beside the question: the connection, a step that has gone on, texts that did not get there.

const AGAIN = 8000; // a server that restarts is back sooner than this

const find = (id) => document.getElementById(id);

// Says how the connection is; a short break is only "connecting again".
export function openLine({ again, waiting }) {
  const bar = find("line");
  let kind = "";
  let since = 0;
  let timer = 0;
  bar.querySelector("[data-try]").addEventListener("click", again);

  function draw() {
    const short = kind && kind !== "portal" && navigator.onLine !== false && Date.now() - since < AGAIN;
    const text = kind ? bar.dataset[short ? "again" : kind] : "";
    const line = bar.querySelector("[data-line]");
    if (line.textContent !== text) line.textContent = text;
    const n = waiting();
    bar.querySelector("[data-waiting]").textContent = kind && n ? bar.dataset.waits.replace("{n}", n) : "";
    bar.hidden = !kind;
    clearTimeout(timer);
    if (short) timer = setTimeout(draw, AGAIN - (Date.now() - since) + 50);
  }

  return (now) => {
    if (now && !kind) since = Date.now();
    kind = now;
    draw();
  };
}

// The step has gone on while somebody types: nothing is swapped until they say so, or leave the field.
export function openMoved(goOn) {
  const bar = find("moved");
  bar?.querySelector("[data-go-on]").addEventListener("click", goOn);
  return (held) => bar && (bar.hidden = !held);
}

// Texts that are on this phone only. entries: [{text, why, drop()}]
export function openKept() {
  const panel = find("kept");
  const list = panel.querySelector("[data-kept-list]");
  const row = panel.querySelector("[data-kept-row]");
  const fromServer = list.childElementCount > 0;
  return (entries) => {
    if (fromServer && !entries.length) return;
    list.replaceChildren(...entries.map((entry) => drawn(row, entry)));
    panel.hidden = !entries.length;
  };
}

export function drawn(row, { text, why, drop }) {
  const item = row.content.cloneNode(true).firstElementChild;
  const field = item.querySelector("textarea");
  item.querySelector("[data-why]").textContent = why;
  field.value = text;
  item.querySelector("[data-copy]").addEventListener("click", (event) => {
    field.select();
    if (document.execCommand("copy")) event.currentTarget.textContent = event.currentTarget.dataset.copied; // works over plain HTTP too
  });
  item.querySelector("[data-forget]").addEventListener("click", drop);
  return item;
}

// Speaks politely, once.
export function say(text) {
  const line = find("said");
  if (line.textContent !== text) line.textContent = text;
}
