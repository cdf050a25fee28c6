// The page works without this file: what is chosen from a list is shown at once.
"use strict";
for (const list of document.querySelectorAll("select[data-send]")) {
  list.addEventListener("change", () => list.form.requestSubmit());
}
