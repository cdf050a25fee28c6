// Makes and shows passkeys. Everything that counts is checked by the server; here the browser is only asked.
"use strict";

const button = document.querySelector("[data-passkey]");
const show = (name) => (document.querySelector("[data-passkey-" + name + "]").hidden = false);

const post = async (path, body) => {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-XSRF-TOKEN": button.dataset.csrf },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!answer.ok) throw new Error("refused");
  return answer.json();
};

const ways = {
  async make() {
    const asked = await post("/staff/passkeys/options");
    const made = await navigator.credentials.create({
      publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(asked),
    });
    await post("/staff/passkeys", { publicKey: { credential: made.toJSON(), label: button.dataset.label } });
  },
  async use() {
    const asked = await post("/staff/passkey-sign-in/options");
    const shown = await navigator.credentials.get({
      publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(asked),
    });
    await post("/staff/passkey-sign-in", shown.toJSON());
  },
};

if (window.PublicKeyCredential?.parseCreationOptionsFromJSON) {
  button.disabled = false;
  button.addEventListener("click", async () => {
    button.disabled = true;
    try {
      await ways[button.dataset.passkey]();
      location.assign(button.dataset.then);
    } catch {
      button.disabled = false;
      show("failed");
    }
  });
} else {
  show("missing");
}
