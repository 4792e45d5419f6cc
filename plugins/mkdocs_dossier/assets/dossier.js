// Opens all evidence at once, opens what a link leads into, closes previews that were followed,
// opens everything for paper, and loads the timeline's script where there is a timeline.
// Nothing here is needed to read a report. Listens on the document, so that it outlives pages
// that Material swaps without loading them.
(() => {
  const folds = () => document.querySelectorAll("details.dossier-evidence");

  const reveal = () => {
    const fold = document.querySelector(":target")?.closest("details");
    if (fold && !fold.open) {
      fold.open = true;
      fold.scrollIntoView();
    }
  };

  document.documentElement.classList.add("dossier-script");

  document.addEventListener("change", ({ target }) => {
    if (target.matches(".dossier-switch input")) {
      for (const fold of folds()) fold.open = target.checked;
    }
  });

  // Browsers remember what was ticked, and not what was open.
  addEventListener("pageshow", () => {
    for (const input of document.querySelectorAll(".dossier-switch input")) {
      input.checked = [...folds()].every((fold) => fold.open);
    }
  });

  // A preview that leads to the references has done its work.
  document.addEventListener("click", ({ target }) => {
    if (target.matches(".dossier-preview a[href^='#']")) {
      target.closest("[popover]").hidePopover();
    }
  });

  addEventListener("hashchange", reveal);
  reveal();

  const timeline = new URL("timeline.js", document.currentScript.src).href;
  const load = () => {
    if (!document.querySelector(".dossier-filters")) return;
    if ([...document.scripts].some((script) => script.src === timeline)) return;
    const script = document.createElement("script");
    script.src = timeline;
    document.head.append(script);
  };
  // Material swaps pages without loading them, where it is told to, and says so here.
  if (typeof document$ === "undefined") load();
  else document$.subscribe(load);

  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll(".md-content details:not([open])")];
    for (const fold of opened) fold.open = true;
  });
  addEventListener("afterprint", () => {
    for (const fold of opened) fold.open = false;
    opened = [];
  });
})();
