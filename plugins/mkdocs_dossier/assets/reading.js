// Copies a quotation with whose it is and where it stands, opens the menu from the keyboard, and
// lets keys scroll what is wider than its page.
// Nothing here is needed to read a report. Listens on the document, so that it outlives pages
// that Material swaps without loading them.
(() => {
  // What is said here is read out; nothing of it is seen.
  const say = (words) => {
    let told = document.querySelector(".dossier-told-aloud");
    if (!told) {
      told = document.createElement("div");
      told.className = "dossier-told-aloud dossier-hidden";
      told.setAttribute("role", "status");
      document.querySelector("main")?.append(told);
    }
    told.textContent = words;
  };

  const text = (element) => element?.textContent.replace(/\s+/g, " ").trim() ?? "";

  const compose = (link) => {
    const id = decodeURIComponent(link.hash.slice(1));
    const home = document.getElementById(id);
    const words = text(home?.querySelector(":scope > blockquote, .dossier-words"));
    const whose = [".dossier-speaker", ".dossier-role"]
      .map((part) => text(home?.querySelector(part)))
      .filter(Boolean)
      .join(", ");
    return [words, whose, document.title, link.href].filter(Boolean).join("\n");
  };

  document.addEventListener("click", async ({ target }) => {
    const link = target.closest?.(".dossier-share");
    if (!link || !navigator.clipboard) return;
    try {
      await navigator.clipboard.writeText(compose(link));
    } catch {
      return; // The link has done what links do.
    }
    const before = link.textContent;
    if (before === link.dataset.copied) return;
    link.textContent = link.dataset.copied;
    say(link.dataset.copied);
    setTimeout(() => {
      link.textContent = before;
    }, 4000);
  });

  // Material's label opens its drawer by pointer alone. Where a script runs, a button does it, and
  // no key comes to the hidden box behind it.
  const dress = () => {
    const label = document.querySelector("label.md-header__button[for='__drawer']");
    const box = document.getElementById("__drawer");
    if (!label || !box) return;
    let button = document.querySelector(".dossier-menu");
    if (!button) {
      button = document.createElement("button");
      button.type = "button";
      button.className = "dossier-menu md-header__button md-icon";
      button.setAttribute("aria-label", box.getAttribute("aria-label") ?? "");
      button.append(...[...label.children].map((child) => child.cloneNode(true)));
      label.before(button);
    }
    button.setAttribute("aria-expanded", String(box.checked));
  };

  document.addEventListener("change", ({ target }) => {
    if (target.id === "__drawer") dress();
  });

  document.addEventListener("click", ({ target }) => {
    if (!target.closest?.(".dossier-menu")) return;
    const box = document.getElementById("__drawer");
    box.click();
    if (box.checked) document.querySelector(".md-sidebar--primary a")?.focus();
  });

  document.addEventListener("keydown", ({ key }) => {
    const box = document.getElementById("__drawer");
    if (key !== "Escape" || !box?.checked) return;
    box.click();
    document.querySelector(".dossier-menu")?.focus();
  });

  // What is cut off at the side can be scrolled to by keys only if it takes the focus.
  const wide = "article :is(.md-typeset__scrollwrap, table, pre > code)";
  const reach = () => {
    for (const part of document.querySelectorAll(wide)) {
      const scrolls = part.scrollWidth > part.clientWidth + 1;
      if (scrolls && getComputedStyle(part).overflowX !== "visible") part.tabIndex = 0;
      else if (part.tabIndex === 0) part.removeAttribute("tabindex");
    }
  };

  // Material wraps tables, and swaps pages, after this.
  let waits = false;
  const begin = () => {
    waits = false;
    dress();
    reach();
  };
  begin();
  new MutationObserver(() => {
    if (!waits) requestAnimationFrame(begin);
    waits = true;
  }).observe(document.body, { childList: true, subtree: true });
  addEventListener("resize", reach);
})();
