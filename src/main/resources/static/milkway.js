// Milkway works without this file; it only makes a few things smoother.
"use strict";

// "None of these" and "Not sure" exclude the other boxes of a question.
document.addEventListener("change", (event) => {
  const box = event.target;
  if (!(box instanceof HTMLInputElement) || box.type !== "checkbox") return;
  const group = box.closest("fieldset");
  if (!group || !box.checked) return;
  for (const other of group.querySelectorAll("input[type=checkbox]")) {
    if (other !== box && (box.dataset.alone !== undefined || other.dataset.alone !== undefined)) other.checked = false;
  }
});

// How long a time is still held.
for (const clock of document.querySelectorAll("[data-until]")) {
  const until = Date.parse(clock.dataset.until);
  const tick = () => {
    const seconds = Math.max(0, Math.round((until - Date.now()) / 1000));
    clock.textContent = Math.floor(seconds / 60) + ":" + String(seconds % 60).padStart(2, "0");
    if (seconds > 0) setTimeout(tick, 1000);
  };
  tick();
}

// A form is sent once, however often it is tapped.
document.addEventListener("submit", (event) => {
  const button = event.target.querySelector("button[type=submit]:not([name])");
  if (button) setTimeout(() => (button.disabled = true), 0);
});
addEventListener("pageshow", () => {
  for (const button of document.querySelectorAll("button[disabled]")) button.disabled = false;
});

// An important question left blank by mistake is asked for once more; "not sure" is an answer too.
for (const group of document.querySelectorAll("fieldset[data-choose]")) {
  const boxes = [...group.querySelectorAll("input[type=checkbox]")];
  const check = () => boxes[0].setCustomValidity(boxes.some((box) => box.checked) ? "" : group.dataset.choose);
  addEventListener("pageshow", check);
  group.addEventListener("change", () => setTimeout(check, 0));
}
