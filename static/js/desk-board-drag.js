// The theming board by mouse: an answer is dragged to a theme, or back; chosen answers go with the one that is dragged.
// A drop presses the column's own button, so it is the same move as every other.

const column = (event) => event.target.closest?.("#board .tc");
let chosenBefore = null; // what was chosen when an answer outside of it was picked up

const boxes = () => [...document.querySelectorAll("#board input[name=card]")];

document.addEventListener("pointerdown", (event) => {
  const card = event.target.closest("#board .an");
  if (card) card.draggable = event.pointerType === "mouse" && !event.target.closest("button");
});

document.addEventListener("dragstart", (event) => {
  const card = event.target.closest?.("#board .an");
  if (!card) return;
  const own = card.querySelector("input[name=card]");
  chosenBefore = own.checked ? null : boxes().filter((box) => box.checked);
  if (chosenBefore) for (const box of boxes()) box.checked = box === own;
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", "");
});

document.addEventListener("dragover", (event) => {
  const over = column(event);
  for (const each of document.querySelectorAll(".tc.over")) if (each !== over) each.classList.remove("over");
  if (!over) return;
  event.preventDefault();
  over.classList.add("over");
});

document.addEventListener("drop", (event) => {
  const over = column(event);
  if (!over) return;
  event.preventDefault();
  chosenBefore = null;
  over.querySelector("button.to").click();
});

document.addEventListener("dragend", () => {
  for (const each of document.querySelectorAll(".tc.over")) each.classList.remove("over");
  if (chosenBefore) for (const box of boxes()) box.checked = chosenBefore.includes(box);
  chosenBefore = null;
});
