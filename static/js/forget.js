// Notes of an interview stay on the phone they are written on, for a day; every page a phone opens takes away older ones.

export const NOTE = "temadag:note:";
const DAY = 24 * 3600 * 1000;

function age(key) {
  try {
    return Date.now() - JSON.parse(localStorage.getItem(key)).at;
  } catch {
    return NaN; // not a note of ours
  }
}

export function forgetNotes() {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(NOTE) && !(Math.abs(age(key)) < DAY)) localStorage.removeItem(key);
  } catch {
    // a browser that keeps nothing has nothing to forget
  }
}
