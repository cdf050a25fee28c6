// The record works without this file: then it is saved with a button. With it, what is typed is kept as it is typed.
"use strict";
(() => {
  const form = document.getElementById("record");
  if (!form) return;
  const state = document.getElementById("state");
  const PAUSE = 400;
  const AGAIN = 3000;
  let kept = body();
  let timer;
  let running = false;
  let over = false;
  let waiting = null;

  function body() {
    const fields = new URLSearchParams(new FormData(form));
    fields.delete("version");
    fields.delete("_csrf");
    return fields.toString();
  }
  const say = (text, wrong) => {
    state.textContent = text;
    state.classList.toggle("wrong", Boolean(wrong));
  };
  const soon = (time) => {
    clearTimeout(timer);
    timer = setTimeout(save, time);
  };
  const show = (texts) => {
    for (const [id, text] of Object.entries(texts)) {
      const place = document.getElementById(id);
      if (place && place.textContent !== text) place.textContent = text;
    }
  };

  async function save() {
    const now = body();
    if (over || running || now === kept) return;
    running = true;
    say(form.dataset.saving);
    try {
      const answer = await fetch(form.dataset.typing, { method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" } });
      if (answer.status === 409) {
        over = true;
        const { said } = await answer.json();
        say(`${said} `, true);
        const link = document.createElement("a");
        link.href = location.pathname;
        link.textContent = form.dataset.other;
        state.append(link);
        return;
      }
      if (!answer.ok) throw new Error(String(answer.status));
      const { version, texts } = await answer.json();
      form.elements.version.value = version;
      kept = now;
      show(texts);
      say(form.dataset.saved);
    } catch {
      say(form.dataset.offline, true);
      soon(AGAIN);
    } finally {
      running = false;
      if (waiting) form.requestSubmit(waiting);
      else if (!over && body() !== kept) soon(state.classList.contains("wrong") ? AGAIN : PAUSE);
    }
  }

  form.addEventListener("input", () => soon(PAUSE));
  addEventListener("online", () => soon(0));
  // What the form is sent with is kept by the answer to it.
  let sent = false;
  form.addEventListener("submit", (event) => {
    clearTimeout(timer);
    if (running) {
      // Else the form would say a version that is being saved over this very moment.
      event.preventDefault();
      waiting = event.submitter;
    } else {
      sent = true;
    }
  });
  addEventListener("pageshow", () => { sent = false; });
  addEventListener("beforeunload", (event) => {
    if (!sent && !over && body() !== kept) event.preventDefault();
  });
})();
