// The test of the venue: is the server there, do pages hear at once, and how many phones have come through the door?

import { io } from "../vendor/socket.io.esm.min.js";

const { venue, desk } = document.body.dataset;
const find = (id) => document.getElementById(id);
const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
const EVERY = 3000;

function say(id, name, values = {}, good = true) {
  const line = find(id);
  const text = fill(line.dataset[name], values);
  if (line.textContent !== text) line.textContent = text;
  if (line.matches("li")) line.className = good ? "good" : "bad";
}

async function look(first) {
  const began = performance.now();
  try {
    const answer = await fetch(venue, { cache: "no-store" });
    const seen = await answer.json().catch(() => null);
    if (!seen) return say("check-server", "portal", {}, false);
    if (first) say("check-server", "good", { ms: Math.round(performance.now() - began) });
    say("check-phones", seen.people === 1 ? "one" : "many", { n: seen.people, away: seen.away });
  } catch {
    say("check-server", "bad", {}, false);
  }
}

const socket = io({ transports: ["websocket", "polling"], tryAllTransports: true, auth: { workshop: desk }, timeout: 8000 });
socket.on("connect", () => say("check-socket", socket.io.engine.transport.name === "websocket" ? "good" : "slow"));
socket.on("connect_error", () => say("check-socket", "bad", {}, false));

look(true);
setInterval(look, EVERY);
