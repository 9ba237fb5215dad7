// The ring follows the clock inside it: <div data-timer="180"> (its length in seconds) holds both.

document.addEventListener("tick", (event) => {
  const timer = event.target.closest("[data-timer]");
  if (!timer) return;
  const { left } = event.detail;
  const ring = timer.querySelector(".left");
  const share = Math.min(100, (100 * left) / Math.max(1, Number(timer.dataset.timer)));
  if (ring) ring.setAttribute("stroke-dasharray", `${share.toFixed(1)} 100`);
  timer.classList.toggle("soon", left > 0 && left < 60);
  timer.classList.toggle("over", left === 0);
});
