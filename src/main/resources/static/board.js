// The board as a calendar, made from the table below it: drag or use the arrow keys to move a visit. Without this file the
// table does the same. On a phone there is only the table, and it stays up to date too.
"use strict";

(() => {
  const place = document.getElementById("board");
  if (!place) return;
  const words = place.dataset;
  const frame = JSON.parse(document.getElementById("board-frame").textContent);
  const list = document.querySelector(".board-list");
  const said = document.getElementById("board-said");
  const away = document.getElementById("board-away");
  const count = document.getElementById("board-count");
  const byPractitioner = words.by === "practitioner";
  const week = words.view === "week";
  const rowsOfPeople = week && frame.columns.length > 1;
  const columns = new Map(frame.columns.map((column) => [column.key, column]));
  const drawn = window.EventCalendar && !matchMedia("(max-width: 40rem)").matches;

  const two = (number) => String(number).padStart(2, "0");
  const wallDate = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const wallTime = (date) => `${two(date.getHours())}:${two(date.getMinutes())}`;
  const wall = (at) => at.slice(0, 16);
  function later(at, minutes) {
    const date = new Date(wall(at) + "Z");
    date.setUTCMinutes(date.getUTCMinutes() + minutes);
    return date.toISOString().slice(0, 16);
  }

  // ---- The table is what is known; each row is a visit or a block.
  const bodies = new Map([...list.querySelectorAll("tbody")].map((body) => [body.dataset.day, body]));
  const rowsOf = (id) => list.querySelectorAll(`tr[data-id="${id}"]`);
  const isBlock = (row) => row.classList.contains("blocked");
  const keysOf = (row) => row.dataset.in.split(" ").filter((key) => columns.has(key));
  const isGone = (row) => row.classList.contains("state-cancelled");
  const open = (row) => ["state-booked", "state-late", "state-provisional"].some((state) => row.classList.contains(state));
  const lateFrom = (row) => Date.parse(row.dataset.at) + 300000;

  function becomesLate(row) {
    if (!row.classList.contains("state-booked") || Date.now() < lateFrom(row)) return false;
    row.classList.replace("state-booked", "state-late");
    row.children[4].lastChild.textContent = " " + words.late;
    return true;
  }

  /** Puts a row where it belongs: by day and time, blocks first. */
  function put(row) {
    for (const [day, body] of bodies) {
      const touches = isBlock(row)
        ? row.dataset.at.slice(0, 10) <= day && wall(row.dataset.to) > day + "T00:00"
        : row.dataset.at.slice(0, 10) === day;
      if (!touches || (words.whose && !row.dataset.in.split(" ").includes(words.whose))) continue;
      const copy = row.cloneNode(true);
      const key = (each) => (isBlock(each) ? "0" : "1") + wall(each.dataset.at);
      body.insertBefore(copy, [...body.rows].find((each) => key(each) > key(copy)) ?? null);
      becomesLate(copy);
    }
  }
  function counted() {
    const visits = [...list.querySelectorAll("tr[data-min]")].filter((row) => !isGone(row)).length;
    count.textContent = visits === 0 ? count.dataset.none : visits === 1 ? count.dataset.one : count.dataset.many.replace("#", visits);
  }

  // ---- The calendar
  function asEvent(row) {
    const state = [...row.classList].find((name) => name.startsWith("state-"));
    const cells = [...row.children].map((cell) => cell.textContent.trim());
    return {
      id: row.dataset.id,
      resourceIds: keysOf(row).map((key) => columns.get(key).id),
      start: wall(row.dataset.at),
      end: later(row.dataset.at, Number(row.dataset.min)),
      title: cells[1],
      editable: open(row),
      classNames: [state],
      extendedProps: { visit: { id: row.dataset.id, open: open(row), time: cells[0].split(" – ")[0], name: cells[1], service: cells[2],
        word: cells[4], icon: row.querySelector("use")?.getAttribute("href"), sentence: cells.slice(0, 5).join(", ") } },
    };
  }
  const asBlock = (row) => ({
    id: row.dataset.id, resourceIds: keysOf(row).map((key) => columns.get(key).id), start: wall(row.dataset.at), end: wall(row.dataset.to),
    title: row.children[1].textContent, editable: false, display: rowsOfPeople ? "auto" : "background",
    classNames: rowsOfPeople ? ["event-blocked"] : ["ground", "blocked"], extendedProps: { block: row.children[0].textContent },
  });
  const asOff = (off, number) => ({
    id: "off-" + number, resourceIds: [columns.get(off.key).id], start: off.start, end: off.end, title: "", display: "background",
    classNames: ["ground"], extendedProps: {},
  });
  const events = () => {
    const known = new Map();
    for (const row of list.querySelectorAll("tr[data-id]")) {
      if (keysOf(row).length && !isGone(row)) known.set(row.dataset.id, isBlock(row) ? asBlock(row) : asEvent(row));
    }
    return [...known.values(), ...(rowsOfPeople ? [] : frame.off.filter((off) => columns.has(off.key)).map(asOff))];
  };

  function part(name, text) {
    const span = document.createElement("span");
    span.className = name;
    span.textContent = text;
    return span;
  }
  function content(info) {
    const { visit, block } = info.event.extendedProps;
    if (!visit) return { domNodes: [part("", (rowsOfPeople && block ? block + " " : "") + info.event.title)] };
    const way = document.createElement("a");
    way.href = words.visit + visit.id;
    way.className = "way";
    way.draggable = false;
    way.dataset.visit = visit.id;
    way.setAttribute("aria-label", visit.sentence);
    way.setAttribute("aria-describedby", "board-keys");
    const state = part("st", "");
    state.innerHTML = '<svg class="icon" aria-hidden="true"><use/></svg>';
    state.querySelector("use").setAttribute("href", visit.icon);
    state.append(part("", visit.word));
    way.append(part("tm", short(visit.time)), " ", part("nm", visit.name), " ", state, " ", part("sv", visit.service));
    return { domNodes: [way] };
  }
  function head(info) {
    const column = frame.columns.find((each) => each.id === info.resource.id);
    const box = document.createElement("div");
    box.className = "resource";
    if (column?.face) {
      const face = document.createElement("img");
      face.src = column.face;
      face.alt = "";
      box.append(face);
    }
    const text = document.createElement("span");
    const title = document.createElement("strong");
    title.textContent = column?.title ?? "";
    const more = document.createElement("small");
    more.textContent = column?.more ?? "";
    text.append(title, more);
    box.append(text);
    return { domNodes: [box] };
  }

  let dragged = false;
  let calendar = null;
  // The line of now is only true where this computer's clock is the clinic's.
  const sameClock = new Date().toLocaleString("sv", { timeZone: words.zone }) === new Date().toLocaleString("sv");
  const locale = words.language === "fr" ? "fr-CA" : "en-CA";
  const hour = (date) => (words.language === "fr" ? date.getHours() + "\u00a0h" : new Intl.DateTimeFormat(locale, { hour: "numeric" }).format(date));
  // The hours stand beside it: in the calendar 10:15 says enough.
  const short = (time) => time.replace(/\s[ap]\.m\.$/u, "");
  const dayName = new Intl.DateTimeFormat(locale, { weekday: "long", day: "numeric" });

  function draw() {
    place.hidden = false;
    list.open = false;
    place.classList.toggle("rows", rowsOfPeople);
    calendar = EventCalendar.create(place, {
      view: rowsOfPeople ? "resourceTimelineWeek" : week ? "timeGridWeek" : "resourceTimeGridDay",
      date: words.day,
      firstDay: 1,
      locale,
      headerToolbar: { start: "", center: "", end: "" },
      allDaySlot: false,
      nowIndicator: sameClock && !rowsOfPeople,
      slotMinTime: rowsOfPeople ? "00:00:00" : frame.from + ":00",
      slotMaxTime: rowsOfPeople ? "24:00:00" : frame.until + ":00",
      slotDuration: rowsOfPeople ? { days: 1 } : "00:30:00",
      snapDuration: rowsOfPeople ? { days: 1 } : "00:05:00",
      slotHeight: 42,
      slotWidth: rowsOfPeople ? 4000 : 72,
      slotLabelFormat: (date) => (rowsOfPeople ? "" : hour(date)),
      dayHeaderFormat: (date) => dayName.format(date),
      longPressDelay: 350,
      dragScroll: true,
      resources: frame.columns.map((column) => ({ id: column.id, title: column.title })),
      resourceLabelContent: head,
      eventOrder: (one, other) => one.start - other.start,
      events: events(),
      eventContent: content,
      eventDragStart: () => { dragged = true; },
      eventResizeStart: () => { dragged = true; },
      eventDragStop: () => setTimeout(() => { dragged = false; }, 50),
      eventResizeStop: () => setTimeout(() => { dragged = false; }, 50),
      eventDurationEditable: !rowsOfPeople,
      eventDrop: (info) => moved(info.event, info.oldResource, info.newResource, info.revert),
      eventResize: (info) => moved(info.event, null, null, info.revert),
      dateClick: (info) => {
        const column = byPractitioner && (info.resource ? frame.columns.find((each) => each.id === info.resource.id) : columns.get(words.whose));
        location.href = words.phone + "?date=" + wallDate(info.date) + (rowsOfPeople ? "" : "&time=" + wallTime(info.date)) + (column ? "&with=" + column.key : "");
      },
    });
    // What was dragged was not meant to be opened.
    place.addEventListener("click", (press) => {
      if (dragged && press.target.closest?.("a.way")) press.preventDefault();
    });
    // The table below is what says how all of it hangs together.
    for (const each of place.querySelectorAll("[role], [aria-colindex], [aria-rowindex]")) {
      for (const name of ["role", "aria-colindex", "aria-rowindex", "aria-colspan"]) each.removeAttribute(name);
    }
    for (const each of place.querySelectorAll("aside")) each.setAttribute("role", "presentation");
  }

  /** The calendar shows what the table says of these. */
  function show(ids) {
    counted();
    if (!calendar) return;
    for (const id of ids) {
      if (held?.id === id) continue;
      const row = rowsOf(id)[0];
      const known = calendar.getEventById(id);
      const focused = document.activeElement?.dataset?.visit === id || focusing === id;
      if (!row || isGone(row) || !keysOf(row).length) {
        if (known) calendar.removeEventById(id);
        continue;
      }
      const event = isBlock(row) ? asBlock(row) : asEvent(row);
      if (known) calendar.updateEvent(event);
      else calendar.addEvent(event);
      if (focused) refocus(id);
    }
  }

  function say(sentence, link) {
    said.textContent = sentence;
    if (link) {
      const way = document.createElement("a");
      way.href = link;
      way.textContent = words.mend;
      said.append(" ", way);
    }
  }

  async function moved(event, oldColumn, newColumn, revert) {
    const form = new URLSearchParams({ _csrf: words.csrf, date: wallDate(event.start), time: wallTime(event.start),
      minutes: String(Math.round((event.end - event.start) / 60000)) });
    if (newColumn && oldColumn && newColumn.id !== oldColumn.id) form.set(words.by, newColumn.id);
    say(words.moving);
    try {
      const answer = await fetch(words.visit + event.id + "/drags", { method: "POST", body: form, headers: { Accept: "application/json" } });
      const body = await answer.json();
      if (body.done === undefined) throw new Error("no answer");
      if (!body.done) revert();
      await fetchChanged([event.id]);
      say(body.done ? words.moved : body.sentence + " " + words.undone, body.mend);
    } catch {
      revert();
      say(words.failed);
    }
  }

  // ---- By the keyboard: arrows move a visit on the page, Enter puts it there, Escape puts it back.
  let held = null;
  const steps = { ArrowUp: -15, ArrowDown: 15 };
  place.addEventListener("keydown", (press) => {
    const id = press.target?.dataset?.visit;
    if (!id) return;
    const event = calendar.getEventById(id);
    const row = rowsOf(id)[0];
    if (!event || !row) return;
    if (press.key === "Enter" || press.key === " ") {
      press.preventDefault();
      if (held && held.id === id) drop(event);
      else location.href = words.visit + id;
      return;
    }
    if (press.key === "Escape" && held) {
      press.preventDefault();
      held = null;
      show([id]);
      say(words.kept);
      refocus(id);
      return;
    }
    const arrow = press.key.startsWith("Arrow");
    if (!arrow || !open(row)) return;
    press.preventDefault();
    if (!held || held.id !== id) held = { id, before: asEvent(row) };
    const next = { ...event, start: new Date(event.start), end: new Date(event.end), resourceIds: [...event.resourceIds] };
    if (press.key in steps) {
      const by = steps[press.key] * 60000;
      if (press.shiftKey) next.end = new Date(Math.max(+next.start + 300000, +next.end + by));
      else { next.start = new Date(+next.start + by); next.end = new Date(+next.end + by); }
    } else if (!week) {
      const order = frame.columns.map((column) => column.id);
      const now = order.findIndex((each) => next.resourceIds.includes(each));
      const to = order[now + (press.key === "ArrowLeft" ? -1 : 1)];
      if (to) next.resourceIds = [to];
    } else {
      const by = (press.key === "ArrowLeft" ? -1 : 1) * 86400000;
      next.start = new Date(+next.start + by);
      next.end = new Date(+next.end + by);
    }
    calendar.updateEvent(next);
    const column = frame.columns.find((each) => next.resourceIds.includes(each.id));
    say(`${week ? dayName.format(next.start) + ", " : ""}${wallTime(next.start)} – ${wallTime(next.end)}${column && !week ? ", " + column.title : ""}`);
    refocus(id);
  });

  async function drop(event) {
    const before = held.before;
    held = null;
    await moved(event, { id: before.resourceIds[0] }, { id: event.resourceIds[0] }, () => show([event.id]));
    refocus(event.id);
  }

  // A visit that is drawn anew loses the focus, maybe once more before it has it back.
  let focusing = null;
  function refocus(id) {
    focusing = id;
    setTimeout(() => {
      if (focusing !== id) return;
      focusing = null;
      place.querySelector(`[data-visit="${id}"]`)?.focus();
    }, 30);
  }

  // ---- What others change is fetched when they have; after a lost connection the browser says what it saw last.
  async function page(address) {
    const answer = await fetch(address, { headers: { Accept: "text/html" } });
    if (!answer.ok || answer.redirected) throw new Error("not shown");
    return new DOMParser().parseFromString(await answer.text(), "text/html");
  }
  async function fetchChanged(ids) {
    for (let first = 0; first < ids.length; first += 50) {
      const some = ids.slice(first, first + 50);
      const fresh = await page(words.visits + "?by=" + words.by + some.map((id) => "&id=" + id).join(""));
      const rows = [...fresh.querySelectorAll("tr[data-id]")];
      if (rows.some((row) => bodies.has(row.dataset.at.slice(0, 10)) && row.dataset.in && !words.whose && !keysOf(row).length)) return fetchAll();
      for (const id of some) for (const row of rowsOf(id)) row.remove();
      rows.forEach(put);
      show(some);
    }
    fetchBeside();
  }
  // Everything again, without losing what somebody is about to move.
  async function fetchAll() {
    const fresh = await page(location.href);
    const other = fresh.getElementById("board-frame");
    if (!other || other.textContent !== document.getElementById("board-frame").textContent) return location.reload();
    const before = [...list.querySelectorAll("tr[data-id]")].map((row) => row.dataset.id);
    for (const body of fresh.querySelectorAll(".board-list tbody")) bodies.get(body.dataset.day)?.replaceChildren(...body.children);
    const now = [...list.querySelectorAll("tr[data-id]")].map((row) => row.dataset.id);
    show(new Set([...before, ...now]));
    place.dataset.live = "yes";
  }
  let asking = null;
  // What waits, and what is free: beside the day, and a moment later than it.
  function fetchBeside() {
    asking ??= setTimeout(async () => {
      asking = null;
      try {
        await renew(words.concerns, "needs");
        await renew(words.now, "now");
      } catch { /* it stays as it was until the next time */ }
    }, 300 + Math.random() * 700);
  }
  async function renew(address, id) {
    const fresh = document.getElementById(id) && (await page(address)).getElementById(id);
    if (fresh) document.getElementById(id).replaceWith(fresh);
  }

  if (drawn) draw();
  list.querySelectorAll("tr.state-booked").forEach(becomesLate);
  if (calendar) show([...list.querySelectorAll("tr.state-late")].map((row) => row.dataset.id));
  // Whoever has not come is late when it is time, without anybody asking.
  setInterval(() => show([...list.querySelectorAll("tr.state-booked")].filter(becomesLate).map((row) => row.dataset.id)), 30000);
  setInterval(fetchBeside, 60000);

  const stream = new EventSource(words.changes);
  const failed = () => { away.hidden = false; };
  stream.addEventListener("changed", (event) => fetchChanged(event.data.split(",")).catch(failed));
  stream.addEventListener("reload", () => fetchAll().catch(failed));
  stream.addEventListener("open", () => { away.hidden = true; });
  stream.addEventListener("error", () => { away.hidden = stream.readyState === EventSource.OPEN; });
})();
