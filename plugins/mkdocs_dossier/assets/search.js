// The page on which readers search. The address keeps what was asked, so that a search can be sent
// to somebody, and going back leads to the results again.

import { openBuiltin, openPagefind } from "./search-engines.js";
import { excerpt, locate } from "./search-words.js";

const WAIT = 150;
// In the order in which the page gives the words for a number of results.
const CATEGORIES = ["zero", "one", "two", "few", "many", "other"];

const fill = (template, value) => template.replace("{}", value);

/** Return an element that has text with some stretches of it marked. */
const mark = (name, text, ranges, { start, end }) => {
  const element = document.createElement(name);
  if (start) element.append("… ");
  let at = start;
  for (const [from, to] of ranges) {
    if (from < start || to > end) continue;
    const marked = document.createElement("mark");
    marked.textContent = text.slice(from, to);
    element.append(text.slice(at, from), marked);
    at = to;
  }
  element.append(text.slice(at, end));
  if (end < text.length) element.append(" …");
  return element;
};

const show = (entry, terms, root) => {
  const item = document.createElement("li");
  item.lang = entry.lang;
  item.dataset.kind = entry.kind;
  const link = document.createElement("a");
  link.href = new URL(entry.location || ".", root);
  const ranges = locate(entry.title, terms);
  const title = mark("span", entry.title, ranges, { start: 0, end: entry.title.length });
  link.append(...title.childNodes);
  const heading = document.createElement("p");
  heading.className = "dossier-search__title";
  heading.append(link);
  item.append(heading);
  // Evidence says itself where it stands; a section does not.
  if (entry.page && entry.page !== entry.title) {
    const place = document.createElement("p");
    place.className = "dossier-search__place";
    place.textContent = entry.page;
    item.append(place);
  }
  if (entry.text) {
    const found = locate(entry.text, terms);
    item.append(mark("p", entry.text, found, excerpt(entry.text, found)));
  }
  return item;
};

const start = () => {
  const form = document.querySelector(".dossier-search");
  if (!form || form.dataset.ready) return;
  form.dataset.ready = "true";
  const said = form.dataset;
  const article = form.parentElement;
  const status = article.querySelector(".dossier-search__status");
  const listed = article.querySelector(".dossier-search__found");
  const more = article.querySelector(".dossier-search__more");
  const field = form.elements.q;
  const root = new URL(`${said.root.replace(/\/*$/u, "")}/`, location);
  const plurals = new Intl.PluralRules(said.lang);
  let engine;
  let turn = 0;
  let waiting;

  const choose = (name, value) => {
    for (const each of form.querySelectorAll(`[name="${name}"]`)) each.checked = each.value === value;
    if (!form.querySelector(`[name="${name}"]:checked`)) form.querySelector(`[name="${name}"]`)?.click();
  };
  const read = () => ({ kind: form.elements.kind.value, lang: form.elements.lang?.value ?? "" });
  const want = () => ({ ...read(), tongue: said.lang });

  const keep = () => {
    const address = new URL(location);
    address.search = "";
    address.hash = "";
    for (const [name, value] of Object.entries({ q: field.value.trim(), ...read() })) {
      if (value) address.searchParams.set(name, value);
    }
    history.replaceState(history.state, "", address);
  };

  const tell = (answer, shown, isLast) => {
    if (!shown) status.textContent = fill(said.none, field.value.trim());
    else if (answer.total === null && !isLast) status.textContent = fill(said.shown, shown);
    else {
      const total = answer.total ?? shown;
      const counted = fill(said.counted.split("|")[CATEGORIES.indexOf(plurals.select(total))], total);
      status.textContent = answer.isWhole ? counted : fill(said.some, total);
    }
  };

  const search = async () => {
    const mine = (turn += 1);
    const query = field.value.trim();
    keep();
    more.hidden = true;
    if (!query) {
      listed.hidden = true;
      listed.replaceChildren();
      status.textContent = "";
      return;
    }
    if (!engine) status.textContent = said.searching;
    try {
      // Nothing is downloaded before somebody searches.
      engine ??= said.engine === "pagefind" ? openPagefind(root) : openBuiltin(root);
      const answer = await (await engine)(query, want());
      const first = await answer.take(0);
      if (mine !== turn) return;
      listed.replaceChildren(...first.entries.map((entry) => show(entry, answer.terms, root)));
      listed.hidden = !first.entries.length;
      tell(answer, first.entries.length, first.isLast);
      more.hidden = first.isLast;
      more.onclick = async () => {
        const from = listed.children.length;
        const next = await answer.take(from);
        if (mine !== turn) return;
        listed.append(...next.entries.map((entry) => show(entry, answer.terms, root)));
        tell(answer, listed.children.length, next.isLast);
        more.hidden = next.isLast;
        // Whoever uses keys goes on where the new results begin.
        listed.children[from]?.querySelector("a").focus();
      };
    } catch (error) {
      engine = undefined;
      if (mine === turn) status.textContent = said.failed;
      throw error;
    }
  };

  const wait = () => {
    clearTimeout(waiting);
    waiting = setTimeout(search, WAIT);
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    search();
  });
  form.addEventListener("input", wait);

  const asked = new URL(location).searchParams;
  field.value = asked.get("q") ?? "";
  choose("kind", asked.get("kind") ?? "");
  choose("lang", asked.get("lang") ?? "");
  if (field.value) search();
  else field.focus({ preventScroll: true });
};

if (window.document$) window.document$.subscribe(start);
else start();
