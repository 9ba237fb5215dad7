// The wall: hears that something changed, fetches the same fragment it was first drawn with, and morphs it in, so that
// what stands still does not flicker. One fetch at a time; what comes meanwhile is asked for once more afterwards.

import { listen } from "./live.js";
import { wind } from "./countdown.js";
import "./screen-timer.js";
import "./screen-window.js";
import "./screen-keys.js";
import { rememberArrivals } from "./screen-arrivals.js";

const PATIENCE = 8000; // a fetch that takes longer is given up
const QUIET = 10000; // between two sentences for those who listen
const ALMOST = 1; // seconds that two clocks may differ without being set

const body = document.body;
let fetching = false;
let again = false;

async function look() {
  if (fetching) {
    again = true;
    return;
  }
  fetching = true;
  const given = new AbortController();
  const patience = setTimeout(() => given.abort(), PATIENCE);
  try {
    const answer = await fetch(body.dataset.now, {
      headers: { "X-Requested-With": "temadag" },
      cache: "no-store",
      signal: given.signal,
    });
    if (answer.ok) draw(await answer.text());
    else if (answer.status === 403 || answer.status === 404) location.reload(); // says why, and stops asking
  } catch {
    // no network, or it took too long: the next look comes by itself
  }
  clearTimeout(patience);
  fetching = false;
  if (again) {
    again = false;
    look();
  }
}

function draw(html) {
  const fresh = new DOMParser().parseFromString(html, "text/html").getElementById("now");
  if (!fresh) return;
  const running = keepClock(fresh);
  window.Idiomorph.morph(document.getElementById("now"), fresh, { morphStyle: "outerHTML" });
  if (!running) wind();
  drawn();
}

// Seconds are whole on the way here; a clock that already runs is only set when it is really wrong.
function keepClock(fresh) {
  const old = document.getElementById("clock");
  const now = fresh.querySelector("#clock");
  if (!old || !now || !/^\d/.test(old.textContent)) return false;
  const [minutes, seconds] = old.textContent.split(":").map(Number);
  if (Math.abs(minutes * 60 + seconds - Number(now.dataset.secondsLeft)) > ALMOST) return false;
  now.dataset.secondsLeft = old.dataset.secondsLeft;
  now.textContent = old.textContent;
  const ring = (root) => root.querySelector("[data-timer] .left");
  const [there, here] = [ring(document), ring(fresh)];
  if (there && here) here.setAttribute("stroke-dasharray", there.getAttribute("stroke-dasharray"));
  return true;
}

function drawn() {
  const now = document.getElementById("now");
  const heading = now.querySelector("h1");
  if (heading) document.title = `${heading.textContent.trim()} – Temadag`;
  rememberArrivals(now);
  say(now.dataset.said);
}

const status = document.querySelector("[data-status]");
let saidAt = -QUIET;
let waiting = 0;

function say(sentence) {
  clearTimeout(waiting);
  if (!sentence || sentence === status.textContent) return;
  const rest = saidAt + QUIET - performance.now();
  if (rest > 0) {
    waiting = setTimeout(say, rest, sentence);
    return;
  }
  saidAt = performance.now();
  status.textContent = sentence;
}

// Dark at once, before the redraw that says so has been fetched.
function darken() {
  const now = document.getElementById("now");
  now.dataset.theme = "dark";
  now.classList.add("blank");
  for (const part of [...now.children]) part.hidden = true;
}

document.addEventListener("wall:blank", darken);
document.addEventListener("wall:look", look);
listen({ workshop: body.dataset.wall, events: { redraw: look, blank: darken }, look });
drawn();
