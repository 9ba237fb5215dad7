// Sharing out points: the number fields are the answer; this adds the steps, what is left, and a bar for each.

const TOTAL = 100;
const EACH = 5;

export function attach(root) {
  const shares = [...root.querySelectorAll(".share")];
  const left = root.querySelector("[data-left]");
  const dots = [...root.querySelectorAll(".purse circle")];
  const field = (share) => share.querySelector("input");
  const given = (share) => Math.min(TOTAL, Math.max(0, Math.round(Number(field(share).value)) || 0));
  const rest = () => TOTAL - shares.reduce((sum, share) => sum + given(share), 0);

  function draw() {
    const over = rest();
    const words = over === 0 ? left.dataset.none : over < 0 ? left.dataset.over : left.dataset.some;
    const text = over === 0 ? words : `${Math.abs(over)} ${words}`;
    if (left.textContent !== text) {
      const number = Object.assign(document.createElement("b"), { className: "num", textContent: Math.abs(over) });
      left.replaceChildren(...(over === 0 ? [words] : [number, ` ${words}`]));
    }
    left.parentNode.classList.toggle("over", over < 0);
    dots.forEach((dot, place) => dot.classList.toggle("free", place * EACH >= TOTAL - Math.max(0, over)));
    for (const share of shares) {
      share.querySelector(".given").setAttribute("width", `${given(share)}%`);
      const [down, up] = share.querySelectorAll("[data-step]");
      down.disabled = given(share) === 0 && down !== document.activeElement;
      up.disabled = over <= 0 && up !== document.activeElement;
    }
  }

  root.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-step]");
    if (!button) return;
    const share = button.closest(".share");
    const by = Number(button.dataset.step);
    field(share).value = Math.max(0, given(share) + (by > 0 ? Math.min(by, Math.max(0, rest())) : by));
    field(share).dispatchEvent(new Event("input", { bubbles: true }));
  });
  root.addEventListener("input", draw);
  draw();
}
