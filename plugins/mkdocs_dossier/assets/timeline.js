// Filters of a timeline, better: choices combine, what is left is counted and said, and the
// address keeps them, so that a filtered view can be sent to somebody. Without this the style
// sheet filters by one choice at a time. Nothing is shown that the page does not hold.
(() => {
  const OFF = "dossier-off";

  const say = (template, shown) => template.replace("{shown}", shown);

  const enhance = (filters) => {
    if (filters.dataset.enhanced) return;
    filters.dataset.enhanced = "true";
    const frame = filters.closest(".dossier-all");
    const events = [...frame.querySelectorAll(".dossier-event")];
    const everything = filters.querySelector("input:checked");
    // Other ids, so that the rules for a single choice hold no longer.
    const choices = [...filters.querySelectorAll("input[data-kind]")].map((box) => {
      const name = box.id;
      box.type = "checkbox";
      box.id = name.replace("filter", "choice");
      box.closest("label").htmlFor = box.id;
      return { box, name, kind: box.dataset.kind, value: box.dataset.value };
    });
    const kinds = [...new Set(choices.map((choice) => choice.kind))];

    const count = document.createElement("p");
    count.className = "dossier-filters__count";
    count.setAttribute("role", "status");
    count.setAttribute("aria-live", "polite");
    const clear = document.createElement("button");
    clear.type = "button";
    clear.className = "dossier-filters__clear";
    clear.textContent = filters.dataset.clear;
    clear.hidden = true;
    everything.closest("p").replaceWith(clear);
    filters.after(count);

    // Within a kind any choice will do; every kind that has one must be met.
    const apply = () => {
      const wanted = kinds
        .map((kind) => choices.filter((choice) => choice.kind === kind && choice.box.checked))
        .filter((members) => members.length);
      let shown = 0;
      for (const event of events) {
        const goes = wanted.every((members) => members.some(({ name }) => event.classList.contains(name)));
        event.classList.toggle(OFF, !goes);
        shown += goes;
      }
      for (const period of frame.querySelectorAll(".dossier-period")) {
        period.classList.toggle(OFF, !period.querySelector(`.dossier-event:not(.${OFF})`));
      }
      for (const mark of frame.querySelectorAll(".dossier-strip__mark:not(.dossier-strip__mark--count)")) {
        const event = document.getElementById(mark.getAttribute("href").slice(1));
        mark.classList.toggle("dossier-strip__mark--off", Boolean(event?.classList.contains(OFF)));
      }
      clear.hidden = !wanted.length;
      count.textContent = wanted.length ? say(filters.dataset.count, shown) : "";
    };

    const write = (fragment = "") => {
      const address = new URL(location.href);
      for (const kind of kinds) address.searchParams.delete(kind);
      for (const { box, kind, value } of choices) {
        if (box.checked) address.searchParams.append(kind, value);
      }
      address.hash = fragment;
      history.replaceState(history.state, "", address);
    };

    const reset = () => {
      for (const { box } of choices) box.checked = false;
      apply();
    };

    // Whoever follows a link to an event wants to see it.
    const reveal = () => {
      const target = frame.isConnected && document.querySelector(":target");
      if (target && target.closest(`.${OFF}`)) {
        reset();
        write(location.hash);
        target.scrollIntoView();
      }
    };

    const read = () => {
      const asked = new URLSearchParams(location.search);
      for (const { box, kind, value } of choices) box.checked = asked.getAll(kind).includes(value);
      if (choices.some(({ box }) => box.checked)) filters.open = true;
      apply();
      reveal();
    };

    // What the address led to may be filtered away now, so that it names it no longer.
    filters.addEventListener("change", () => {
      apply();
      write();
    });
    clear.addEventListener("click", () => {
      reset();
      write();
      count.textContent = say(filters.dataset.count, events.length);
      filters.querySelector("summary").focus();
    });
    addEventListener("hashchange", reveal);
    // Browsers remember what was ticked; the address knows better.
    addEventListener("pageshow", () => frame.isConnected && read());
    read();
  };

  const start = () => document.querySelectorAll(".dossier-filters").forEach(enhance);

  // Material swaps pages without loading them, where it is told to, and says so here.
  if (typeof document$ === "undefined") start();
  else document$.subscribe(start);
})();
