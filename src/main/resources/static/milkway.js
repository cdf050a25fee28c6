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

// A time that is kept no longer says so while she types.
for (const note of document.querySelectorAll("[data-until]")) {
  const look = () => {
    note.hidden = Date.parse(note.dataset.until) > Date.now();
    if (note.hidden) setTimeout(look, 2000);
  };
  look();
}

// A page that answers a form stands at its own address, so that going back never asks to send the form again.
if (document.body.dataset.here) history.replaceState(null, "", document.body.dataset.here);

// A form is sent once, however often it is tapped.
document.addEventListener("submit", (event) => {
  const button = event.target.querySelector("button[type=submit]:not([name])");
  if (button) setTimeout(() => (button.disabled = true), 0);
});
addEventListener("pageshow", (event) => {
  if (event.persisted && document.querySelector(".signed-in")) location.reload(); // she may have signed out since
  for (const button of document.querySelectorAll("button[type=submit][disabled]")) button.disabled = false;
});

// The clinic's tablet is handed over: what its other tabs show goes, and comes back only to who signs in.
const opened = Date.now();
const handedOver = () => {
  if (document.hidden || !document.querySelector(".signed-in") || !(Number(localStorage.getItem("handover")) > opened)) return;
  document.body.hidden = true;
  setTimeout(() => location.reload(), 2000);
};
document.addEventListener("submit", (event) => {
  if ((event.submitter?.getAttribute("formaction") ?? event.target.action).endsWith("/handover")) localStorage.setItem("handover", Date.now());
});
document.addEventListener("visibilitychange", handedOver);
addEventListener("storage", handedOver);

// A screen whose questions are all answered goes on by itself, unless she is still choosing with the arrow keys.
let byKeyboard = false;
for (const one of ["pointerdown", "keydown"]) addEventListener(one, () => (byKeyboard = one === "keydown"), true);
for (const form of document.querySelectorAll("form[data-goes-on]")) {
  form.addEventListener("change", (event) => {
    if (byKeyboard || event.target.type !== "radio" || event.target.name.endsWith(".unit")) return;
    const groups = new Set([...form.querySelectorAll("input[type=radio]")].filter((one) => one.closest(".after") === null).map((one) => one.name));
    const all = [...groups].every((name) => form.querySelector(`input[name="${name}"]:checked`));
    const typed = [...form.querySelectorAll("input[type=text]")].every((one) => one.value.trim() || one.offsetParent === null);
    if (all && typed) form.requestSubmit(form.querySelector("button.next"));
  });
}

// An important question left blank by mistake is asked for once more; "not sure" is an answer too.
for (const group of document.querySelectorAll("fieldset[data-choose]")) {
  const boxes = [...group.querySelectorAll("input[type=checkbox]")];
  const check = () => boxes[0].setCustomValidity(boxes.some((box) => box.checked) ? "" : group.dataset.choose);
  addEventListener("pageshow", check);
  group.addEventListener("change", () => setTimeout(check, 0));
}

// Of a row of days that is wider than the screen, the chosen one is in view.
for (const strip of document.querySelectorAll(".strip")) {
  const day = strip.querySelector("[aria-current]");
  if (day) strip.scrollLeft = day.offsetLeft - (strip.clientWidth - day.offsetWidth) / 2;
}

// A place opens in the phone's own map: Android asks which one, Apple has one.
for (const link of document.querySelectorAll("[data-place]")) {
  const place = encodeURIComponent(link.dataset.place);
  if (/Android/.test(navigator.userAgent)) link.href = `geo:0,0?q=${place}`;
  else if (/iPhone|iPad|Macintosh/.test(navigator.userAgent)) link.href = `https://maps.apple.com/?q=${place}`;
}

// What went wrong is said first, also where a browser does not focus it by itself.
document.querySelector(".errors[autofocus]")?.focus();
// The style sheet of the pages that come next is fetched when this one is there.
addEventListener("load", () => {
  const next = document.body.dataset.next;
  if (!next) return;
  const link = document.createElement("link");
  link.rel = "prefetch";
  link.href = next;
  document.head.append(link);
});
