// The queue of texts: choose all of them, those with a warning, or none, with one press.

document.addEventListener("click", (event) => {
  const pick = event.target.closest("[data-pick]")?.dataset.pick;
  if (!pick) return;
  for (const box of document.querySelectorAll("#held input[name=card][type=checkbox]")) {
    box.checked = pick === "all" || (pick === "flagged" && box.hasAttribute("data-flagged"));
  }
});
