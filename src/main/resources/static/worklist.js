// The worklist stays up to date by itself; without this file it is read anew. What somebody types is never taken away.
"use strict";

(() => {
  const list = document.getElementById("worklist");
  const changed = document.getElementById("worklist-changed");
  if (!list || !window.EventSource) return;
  const typing = () => [...list.querySelectorAll("textarea")].some((each) => each.value !== each.defaultValue) || list.contains(document.activeElement);
  let asking = false;
  let again = false;

  async function look() {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    try {
      do {
        again = false;
        const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
        if (!answer.ok || answer.redirected) return;
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").getElementById("worklist");
        if (!fresh) return;
        if (typing()) changed.hidden = false;
        else list.replaceChildren(...fresh.childNodes);
      } while (again);
    } catch {
      again = false; // the next change, or the next connection, asks anew
    } finally {
      asking = false;
    }
  }
  const source = new EventSource(list.dataset.changes);
  source.addEventListener("open", () => (list.dataset.live = "yes"));
  source.addEventListener("changed", look);
  source.addEventListener("reload", look);
})();
