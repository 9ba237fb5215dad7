// A trio's page: its form is made easier as on the phone, and the link is chosen whole by one tap.

import { attach } from "./fields.js";

document.querySelectorAll("[data-with-script]").forEach((part) => (part.hidden = false));
document.querySelectorAll("form[data-form]").forEach(attach);
document.querySelector("#link")?.addEventListener("focus", (event) => event.target.select());
