// The board as a calendar: drag or use the arrow keys to move a visit. Without this file there is the list below it.
"use strict";

(() => {
  const place = document.getElementById("board");
  if (!place || !window.EventCalendar) return;
  const words = place.dataset;
  const read = (page) => JSON.parse(page.getElementById("board-visits").textContent);
  const day = read(document);
  const said = document.getElementById("board-said");
  const away = document.getElementById("board-away");
  const byPractitioner = words.by === "practitioner";
  const columns = new Set(day.columns.map((column) => column.id));
  const inRange = (visit) => {
    const start = visit.start.slice(0, 10);
    return words.view === "day" ? start === words.day : start >= words.day && start < plusDays(words.day, 7);
  };

  function plusDays(date, days) {
    const at = new Date(date + "T12:00:00Z");
    at.setUTCDate(at.getUTCDate() + days);
    return at.toISOString().slice(0, 10);
  }
  // The line of now is only true where this computer's clock is the clinic's.
  const sameClock = new Date().toLocaleString("sv", { timeZone: words.zone }) === new Date().toLocaleString("sv");
  const two = (number) => String(number).padStart(2, "0");
  const wallDate = (date) => `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const wallTime = (date) => `${two(date.getHours())}:${two(date.getMinutes())}`;

  function asEvent(visit) {
    const late = visit.state === "BOOKED" && Date.now() >= visit.late;
    const state = late ? "LATE" : visit.state;
    return {
      id: visit.id,
      resourceIds: visit.resourceIds.filter((id) => columns.has(id)),
      start: visit.start,
      end: visit.end,
      title: visit.title,
      editable: visit.open,
      classNames: ["state-" + state.toLowerCase().replaceAll("_", "-")],
      extendedProps: { visit: { ...visit, state, word: late ? words.late : visit.word } },
    };
  }
  const asGround = (ground) => ({
    id: ground.id, resourceIds: ground.resourceIds.filter((id) => columns.has(id)), start: ground.start, end: ground.end,
    title: ground.title, display: "background", classNames: ["ground", ground.kind], extendedProps: { ground },
  });
  const shown = (visit) => !visit.gone && inRange(visit) && visit.resourceIds.some((id) => columns.has(id));
  const week = words.view === "week";
  const grounds = day.grounds.filter((ground) => ground.resourceIds.some((id) => columns.has(id)))
    .filter((ground) => !week || ground.kind === "blocked").map(asGround);

  function content(info) {
    const visit = info.event.extendedProps.visit;
    if (!visit) {
      const text = document.createElement("span");
      text.textContent = info.event.title;
      return { domNodes: [text] };
    }
    const line = (name, text) => {
      const part = document.createElement("span");
      part.className = name;
      part.textContent = text;
      return part;
    };
    const way = document.createElement("a");
    way.href = words.visit + visit.id;
    way.className = "way";
    way.draggable = false;
    way.dataset.visit = visit.id;
    way.setAttribute("aria-label", visit.sentence);
    way.setAttribute("aria-describedby", "board-keys");
    way.append(line("tm", visit.time), " ", line("st", visit.word), " ", line("nm", visit.title), " ", line("sv", visit.service));
    return { domNodes: [way] };
  }

  let dragged = false;
  const calendar = EventCalendar.create(place, {
    view: week ? "timeGridWeek" : "resourceTimeGridDay",
    date: words.day,
    firstDay: 1,
    locale: words.language === "fr" ? "fr-CA" : "en-CA",
    headerToolbar: { start: "", center: "", end: "" },
    allDaySlot: false,
    nowIndicator: sameClock,
    slotMinTime: day.from + ":00",
    slotMaxTime: day.until + ":00",
    slotDuration: "00:30:00",
    snapDuration: "00:05:00",
    slotHeight: 44,
    dragScroll: true,
    resources: day.columns.map((column) => ({ id: column.id, title: column.title })),
    resourceLabelContent: (info) => {
      const column = day.columns.find((each) => each.id === info.resource.id);
      const title = document.createElement("strong");
      title.textContent = column ? column.title : "";
      const more = document.createElement("small");
      more.textContent = column ? column.more : "";
      return { domNodes: [title, more] };
    },
    events: [...day.visits.filter(shown).map(asEvent), ...grounds],
    eventContent: content,
    eventDragStart: () => { dragged = true; },
    eventResizeStart: () => { dragged = true; },
    eventDragStop: () => setTimeout(() => { dragged = false; }, 50),
    eventResizeStop: () => setTimeout(() => { dragged = false; }, 50),
    eventDrop: (info) => moved(info.event, info.oldEvent, info.oldResource, info.newResource, info.revert),
    eventResize: (info) => moved(info.event, info.oldEvent, null, null, info.revert),
    dateClick: (info) => {
      const column = info.resource && byPractitioner ? day.columns.find((each) => each.id === info.resource.id) : null;
      location.href = words.phone + "?date=" + wallDate(info.date) + "&time=" + wallTime(info.date) + (column ? "&with=" + column.key : "");
    },
  });

  // What was dragged was not meant to be opened.
  place.addEventListener("click", (press) => {
    if (dragged && press.target.closest?.("a.way")) press.preventDefault();
  });
  // The table below is what says how all of it hangs together.
  for (const part of place.querySelectorAll("[role], [aria-colindex], [aria-rowindex]")) {
    for (const name of ["role", "aria-colindex", "aria-rowindex", "aria-colspan"]) part.removeAttribute(name);
  }
  for (const part of place.querySelectorAll("aside")) part.setAttribute("role", "presentation");

  function say(sentence, link) {
    said.textContent = sentence;
    if (link) {
      const way = document.createElement("a");
      way.href = link;
      way.textContent = words.mend;
      said.append(" ", way);
    }
  }

  async function moved(event, old, oldColumn, newColumn, revert) {
    const form = new URLSearchParams({ _csrf: words.csrf, date: wallDate(event.start), time: wallTime(event.start),
      minutes: String(Math.round((event.end - event.start) / 60000)) });
    if (newColumn && oldColumn && newColumn.id !== oldColumn.id) form.set(words.by, newColumn.id);
    say(words.moving);
    try {
      const answer = await fetch(words.visit + event.id + "/drags", { method: "POST", body: form, headers: { Accept: "application/json" } });
      const body = await answer.json();
      if (body.done === undefined) throw new Error("no answer");
      if (!body.done) revert();
      say(body.done ? words.moved : body.sentence + " " + words.undone, body.mend);
      update(body.visit);
      return body.done;
    } catch {
      revert();
      say(words.failed);
      return false;
    }
  }

  function update(visit) {
    const known = calendar.getEventById(visit.id);
    const focused = document.activeElement?.dataset?.visit === visit.id;
    if (!shown(visit)) {
      if (known) calendar.removeEventById(visit.id);
    } else if (known) {
      calendar.updateEvent(asEvent(visit));
    } else {
      calendar.addEvent(asEvent(visit));
    }
    if (focused) requestAnimationFrame(() => place.querySelector(`[data-visit="${visit.id}"]`)?.focus());
  }

  // By the keyboard: arrows move a visit on the page, Enter puts it there, Escape puts it back.
  let held = null;
  const steps = { ArrowUp: -15, ArrowDown: 15 };
  place.addEventListener("keydown", (press) => {
    const id = press.target?.dataset?.visit;
    if (!id) return;
    const event = calendar.getEventById(id);
    if (!event || !event.extendedProps.visit) return;
    if (press.key === "Enter" || press.key === " ") {
      press.preventDefault();
      if (held && held.id === id) drop(event);
      else location.href = words.visit + id;
      return;
    }
    if (press.key === "Escape" && held) {
      press.preventDefault();
      calendar.updateEvent(held.before);
      held = null;
      say(words.kept);
      refocus(id);
      return;
    }
    const arrow = press.key.startsWith("Arrow");
    if (!arrow || !event.extendedProps.visit.open) return;
    press.preventDefault();
    if (!held || held.id !== id) held = { id, before: { ...asEvent(event.extendedProps.visit) } };
    const next = { ...event, start: new Date(event.start), end: new Date(event.end), resourceIds: [...event.resourceIds] };
    if (press.key in steps) {
      const by = steps[press.key] * 60000;
      if (press.shiftKey) next.end = new Date(Math.max(+next.start + 300000, +next.end + by));
      else { next.start = new Date(+next.start + by); next.end = new Date(+next.end + by); }
    } else if (!week) {
      const order = day.columns.map((column) => column.id);
      const now = order.findIndex((each) => next.resourceIds.includes(each));
      const to = order[now + (press.key === "ArrowLeft" ? -1 : 1)];
      if (to) next.resourceIds = [to];
    } else {
      const by = (press.key === "ArrowLeft" ? -1 : 1) * 86400000;
      next.start = new Date(+next.start + by);
      next.end = new Date(+next.end + by);
    }
    calendar.updateEvent(next);
    const column = day.columns.find((each) => next.resourceIds.includes(each.id));
    say(`${wallTime(next.start)} – ${wallTime(next.end)}${column && !week ? ", " + column.title : ""}`);
    refocus(id);
  });

  async function drop(event) {
    const before = held.before;
    held = null;
    const old = before.resourceIds[0];
    const now = event.resourceIds[0];
    await moved(event, before, { id: old }, { id: now }, () => calendar.updateEvent(before));
    refocus(event.id);
  }

  function refocus(id) {
    setTimeout(() => place.querySelector(`[data-visit="${id}"]`)?.focus(), 30);
  }

  place.hidden = false;
  document.querySelector(".board-list").open = false;

  // Whoever has not come is late when it is time, without anybody asking.
  setInterval(() => {
    for (const event of calendar.getEvents()) {
      const visit = event.extendedProps.visit;
      if (visit && visit.state === "BOOKED" && Date.now() >= visit.late && held?.id !== event.id) calendar.updateEvent(asEvent(visit));
    }
  }, 30000);

  // What others change is fetched when they have; after a lost connection the browser says what it saw last.
  const fetchChanged = async (ids) => {
    for (let first = 0; first < ids.length; first += 50) {
      const some = ids.slice(first, first + 50);
      const answer = await fetch(words.visits + "?" + some.map((id) => "id=" + id).join("&"), { headers: { Accept: "application/json" } });
      if (!answer.ok) return;
      const visits = await answer.json();
      for (const visit of visits) if (held?.id !== visit.id) update(visit);
    }
  };
  // Everything again, without losing what somebody is about to move.
  const fetchAll = async () => {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!answer.ok || !page.getElementById("board-visits")) return location.reload();
    const visits = read(page).visits;
    const there = new Set(visits.map((visit) => visit.id));
    for (const event of calendar.getEvents()) {
      if (event.extendedProps.visit && !there.has(event.id) && held?.id !== event.id) calendar.removeEventById(event.id);
    }
    for (const visit of visits) if (held?.id !== visit.id) update(visit);
    place.dataset.live = "yes";
  };
  const stream = new EventSource(words.changes);
  stream.addEventListener("changed", (event) => fetchChanged(event.data.split(",")));
  stream.addEventListener("reload", fetchAll);
  stream.addEventListener("open", () => { away.hidden = true; });
  stream.addEventListener("error", () => { away.hidden = stream.readyState === EventSource.OPEN; });
})();
