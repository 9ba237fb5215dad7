// The outbox: every send lies in the phone's own storage, under its round and submission, until the room has it.
// It survives a reload, a dead battery and a night; sent twice it is still one answer, because the server knows the
// submission and the edition.
//
// openOutbox({address, page, seat, onSent, onRefused, onSettled, onLine}) → {add, waiting, refused, forget, flush}
//   onSent(record, receipt)                 the database holds it
//   onRefused(record, {status, sentence, field})   returns true when the text is still in its field
//   onSettled()                             what waits or was refused has changed
//   onLine("" | "offline" | "server" | "portal")

const OUT = "temadag:out:";
const KEPT = 48 * 3600 * 1000; // longer than a day: an outbox may be a day old
const PATIENCE = 15000;
const PAUSES = [700, 1500, 3000, 5000];

const memory = new Map();
let store = null;
try {
  store = window.localStorage;
  store.setItem("temadag:here", "1");
} catch {
  store = null; // a browser that keeps nothing: the texts live as long as the page
}

export const shelf = {
  put(key, value) {
    const text = JSON.stringify({ ...value, at: value.at || Date.now() });
    memory.set(key, text);
    try {
      store?.setItem(key, text);
    } catch {
      // full or forbidden: memory holds it
    }
  },
  get(key) {
    try {
      return JSON.parse(store?.getItem(key) ?? memory.get(key) ?? "null");
    } catch {
      return null;
    }
  },
  drop(key) {
    memory.delete(key);
    store?.removeItem(key);
  },
  all(prefix) {
    const keys = new Set(memory.keys());
    for (let i = 0; i < (store?.length ?? 0); i += 1) keys.add(store.key(i));
    const found = [...keys].filter((key) => key.startsWith(prefix)).map((key) => ({ key, ...shelf.get(key) }));
    for (const { key } of found.filter(({ at }) => !(Date.now() - at < KEPT))) shelf.drop(key);
    return found.filter(({ at }) => Date.now() - at < KEPT).sort((a, b) => a.at - b.at);
  },
};

export function newSubmission() {
  return [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

const tag = () => document.querySelector('meta[name="csrf-token"]');

// A page that is older than its cookie: fetch the token of a new one.
async function renewToken(page) {
  const answer = await fetch(page, { headers: { Accept: "text/html" }, redirect: "follow" });
  const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
  const token = fresh.querySelector('meta[name="csrf-token"]')?.content;
  if (token) tag().content = token;
  return Boolean(token);
}

// Posts once. {kind: "sent", receipt} | {kind: "refused", status, sentence, field} | {kind: "offline|server|portal"}
export async function deliver(address, fields, page, mayRenew = true) {
  const clock = new AbortController();
  const timer = setTimeout(() => clock.abort(), PATIENCE);
  try {
    const answer = await fetch(address, {
      method: "POST",
      body: new URLSearchParams(fields),
      headers: { "X-CSRFToken": tag().content, "X-Requested-With": "temadag" },
      redirect: "manual",
      signal: clock.signal,
    });
    const json = (answer.headers.get("content-type") || "").includes("json") ? await answer.json() : null;
    if (answer.ok && json?.state) return { kind: "sent", receipt: json };
    if (answer.status >= 500 || answer.status === 429) return { kind: answer.status === 511 ? "portal" : "server" };
    if (json?.sentence) return { kind: "refused", status: answer.status, ...json };
    if (answer.status === 403 && mayRenew) {
      return (await renewToken(page)) ? deliver(address, fields, page, false) : { kind: "portal" };
    }
    return refusedInWords(answer);
  } catch {
    return { kind: "offline" };
  } finally {
    clearTimeout(timer);
  }
}

async function refusedInWords(answer) {
  if (answer.type === "opaqueredirect" || answer.ok) return { kind: "portal" };
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const sentence = page.querySelector(".trouble")?.textContent;
  return sentence ? { kind: "refused", status: answer.status, sentence, field: "" } : { kind: "portal" };
}

export function openOutbox({ address, page, seat, onSent, onRefused, onSettled, onLine }) {
  let running = false;
  let again = false;
  let tries = 0;
  let timer = 0;

  const records = () => shelf.all(OUT).filter((record) => record.seat === seat());
  const waiting = () => records().filter((record) => !record.sentence);
  const refused = () => records().filter((record) => record.sentence);

  function add(record) {
    if (!record.many) {
      for (const older of waiting().filter((r) => r.round === record.round && r.turn === record.turn)) shelf.drop(older.key);
    }
    shelf.put(`${OUT}${record.round}:${record.submission}`, { ...record, seat: seat() });
    flush();
  }

  function settle(record, outcome) {
    if (outcome.kind === "sent") {
      shelf.drop(record.key);
      onSent(record, outcome.receipt);
    } else if (onRefused(record, outcome)) shelf.drop(record.key);
    else shelf.put(record.key, { ...record, sentence: outcome.sentence });
    onSettled();
  }

  async function round() {
    for (const record of waiting()) {
      const outcome = await deliver(address, record.fields, page);
      if (!["sent", "refused"].includes(outcome.kind)) {
        onLine(outcome.kind);
        return false;
      }
      tries = 0;
      onLine("");
      settle(record, outcome);
    }
    return true;
  }

  async function flush() {
    clearTimeout(timer);
    if (running) {
      again = true;
      return;
    }
    running = true;
    again = false;
    const done = await round();
    running = false;
    if (!done) timer = setTimeout(flush, PAUSES[Math.min(tries++, PAUSES.length - 1)] * (1 + Math.random() / 4));
    else if (again) flush();
  }

  for (const name of ["online", "pageshow"]) window.addEventListener(name, flush);
  document.addEventListener("visibilitychange", () => document.hidden || flush());
  return { add, waiting, refused, flush, forget: (key) => shelf.drop(key) };
}
