// The window itself: full screen by a sign that is there while the mouse moves or Tab is pressed, and awake where the
// browser can do that. Neither is needed; a plain http address may have no wake lock.

const REST = 2500; // milliseconds without movement until the sign goes

const button = document.querySelector("[data-full]");
const root = document.documentElement;
let resting = 0;

function full() {
  if (document.fullscreenElement) document.exitFullscreen();
  else root.requestFullscreen().catch(() => {});
}

function show() {
  clearTimeout(resting);
  button.hidden = Boolean(document.fullscreenElement);
  resting = setTimeout(() => {
    if (document.activeElement !== button) button.hidden = true;
  }, REST);
}

if (button && root.requestFullscreen) {
  button.addEventListener("click", full);
  document.addEventListener("mousemove", show, { passive: true });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Tab") show();
  });
  document.addEventListener("fullscreenchange", show);
}

async function stayAwake() {
  if (document.hidden || !navigator.wakeLock) return;
  try {
    await navigator.wakeLock.request("screen");
  } catch {
    // the browser would rather save power; the laptop's own setting decides
  }
}

document.addEventListener("visibilitychange", stayAwake);
stayAwake();
