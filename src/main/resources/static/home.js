// What she notes without a connection stays on this phone and is sent later, each entry once: its id is made here, and the
// clinic knows it again. Without this file the form does the same with a connection.
"use strict";

(() => {
  const form = document.getElementById("log-form");
  const said = document.getElementById("log-said");
  const fever = document.getElementById("log-fever");
  if (!form || !window.localStorage) return;
  const name = "milkway-home:" + location.pathname.split("/").pop().slice(0, 24);
  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem(name) ?? "[]");
    } catch {
      return [];
    }
  };
  const keep = (entries) => (entries.length ? localStorage.setItem(name, JSON.stringify(entries)) : localStorage.removeItem(name));
  const fresh = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((each) => each.toString(16).padStart(2, "0")).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  };
  const say = (sentence, tone) => {
    said.textContent = sentence;
    said.className = sentence ? "note " + tone : "";
  };
  const waiting = () => say(kept().length ? said.dataset.waiting.replace("#", kept().length) : "", "warn");

  let sending = false;
  async function send() {
    if (sending) return;
    sending = true;
    try {
      for (let entries = kept(); entries.length; entries = kept()) {
        const [id, fields] = entries[0];
        const answer = await fetch(form.action, { method: "POST", headers: { Accept: "application/json" }, body: new URLSearchParams(fields) });
        if (answer.status >= 500 || answer.status === 429) return waiting();
        const body = await answer.json();
        keep(kept().filter((each) => each[0] !== id));
        if (body.next) return (location.href = body.next);
        say(body.sentence, body.state === "kept" ? "calm" : "warn");
        if (body.state === "kept" && !kept().length) location.replace(location.pathname + "?noted");
      }
    } catch {
      waiting(); // no connection: it is tried again
    } finally {
      sending = false;
    }
  }

  const queue = (fields) => {
    const id = fresh();
    fields.push(["by", "script"], ["entry", id], ["at", new Date().toISOString()]);
    keep([...kept(), [id, fields]]);
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const fields = [...new FormData(form)].filter(([field]) => field !== "entry");
    if (!fields.some(([field, value]) => value && field !== "temperature.unit")) return form.submit();
    queue(fields);
    const typed = Number(String(new FormData(form).get("temperature.value") ?? "").replace(",", "."));
    const celsius = new FormData(form).get("temperature.unit") === "F" ? ((typed - 32) * 5) / 9 : typed;
    fever.hidden = !(Math.round(celsius * 1000) / 1000 >= Number(form.dataset.fever));
    form.reset();
    send();
  });
  // A task of her plan: one tap.
  for (const each of document.querySelectorAll("form[data-entry]")) {
    each.addEventListener("submit", (event) => {
      event.preventDefault();
      queue([...new FormData(each)].filter(([field]) => field !== "entry"));
      send();
    });
  }
  addEventListener("online", send);
  setInterval(() => kept().length && send(), 15000);
  if (kept().length) {
    waiting();
    send();
  }
})();
