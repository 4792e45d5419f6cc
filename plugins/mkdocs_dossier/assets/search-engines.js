// Two engines, one answer: an index that is read whole, and Pagefind's, which is read in parts.
// An entry has `kind`, `lang`, `location`, `title`, `page` and `text`, as it was written.

import { list, parse, rank } from "./search-words.js";

const AT_ONCE = 10;
const PARTS = 3;
const FIRST_PARTS = 6;
const MOST_TERMS = 4;
const MOST_LOOKED_AT = 2000;
const CLOSE = 30; // words: about as many as a quotation or an event has
const MOST_PARTS = 60;
const PAUSE = 25;

/** Let the browser show what it has to, if it has waited for long. */
const breathe = async (clock) => {
  if (performance.now() - clock.at < PAUSE) return;
  await new Promise((go) => {
    setTimeout(go);
  });
  clock.at = performance.now();
};

const enlist = (entry) => Object.assign(entry, { inTitle: list(entry.title), inText: list(entry.text) });

const fits = (entry, { kind, lang }) => (!kind || entry.kind === kind) && (!lang || entry.lang === lang);

/** Read the whole index; return what answers queries. */
export const openBuiltin = async (root) => {
  const answer = await fetch(new URL("search/index.json", root));
  if (!answer.ok) throw new Error(`${answer.status}`);
  const index = await answer.json();
  const entries = [];
  const clock = { at: performance.now() };
  for (const [kind, place, anchor, title, text] of index.entries) {
    const [address, page, lang] = index.pages[place];
    const location = anchor ? `${address}#${anchor}` : address;
    entries.push(enlist({ kind: index.kinds[kind], lang, location, page, title: title || page, text }));
    await breathe(clock);
  }
  return async (query, wanted) => {
    const terms = parse(query);
    const { found, isWhole } = rank(entries.filter((entry) => fits(entry, wanted)), terms, wanted.tongue);
    return {
      terms,
      isWhole,
      total: found.length,
      take: async (from) => ({ entries: found.slice(from, from + AT_ONCE), isLast: from + AT_ONCE >= found.length }),
    };
  };
};

// What the build put behind apostrophes, for Pagefind to see two words, and behind paragraphs.
const SPACE = /\s+/u;
const BREAK = /\u2063 ?/gu;
const join = (words) => words.join(" ").replace(BREAK, "");

/** Return terms as Pagefind is to have them, with ligatures written as they may be. */
const ask = (terms) => {
  const plain = terms.map(({ words, exact }) => (exact ? `"${words}"` : words)).join(" ");
  const tied = plain.replaceAll("oe", "œ").replaceAll("ae", "æ").replaceAll("ss", "ß");
  return tied === plain ? [plain] : [plain, tied];
};

/** Return whether a word may be another form of what is sought; Pagefind finds shorter ones too. */
const isForm = (word, sought) => {
  let same = 0;
  while (same < word.length && word[same] === sought[same]) same += 1;
  return same >= Math.max(4, sought.length - 3);
};

/** Return the entries of one staged page, with the words in each that Pagefind has found. */
const part = ({ content, anchors, locations, meta }) => {
  const words = content.split(SPACE);
  return anchors.map((anchor, i) => {
    const [kind, lang, ...location] = anchor.id.split("|");
    const end = anchors[i + 1]?.location ?? words.length;
    const title = anchor.text.replace(BREAK, "");
    // Pagefind counts words between spaces of any kind, of which it leaves none but plain ones.
    const start = anchor.location + anchor.text.trim().split(SPACE).length;
    const found = locations.filter((at) => at >= anchor.location && at < end).map((at) => list(words[at]).trim());
    const page = (meta.page ?? "").replace(BREAK, "");
    return enlist({ kind, lang, location: location.join("|"), page, title, found, text: join(words.slice(start, end)) });
  });
};

/** Start Pagefind; return what answers queries. */
export const openPagefind = async (root) => {
  const pagefind = await import(new URL("search/pagefind/pagefind.js", root));
  await pagefind.options({ basePath: new URL("search/pagefind/", root).pathname, excerptLength: 1 });
  await pagefind.init();
  const seek = async (terms, filters) => {
    const answers = await Promise.all(ask(terms).map((each) => pagefind.search(each, { filters })));
    const pages = new Map(answers.flatMap(({ results }) => results).map((each) => [each.id, each]));
    return [...pages.values()].sort((a, b) => b.score - a.score);
  };
  return async (query, { kind, lang, tongue }) => {
    const terms = parse(query);
    const filters = { ...(kind && { kind }), ...(lang && { lang }) };
    let pages = await seek(terms, filters);
    if (terms.length > 1) {
      // Nothing more is downloaded for these: all is there that the first question needed.
      const each = await Promise.all(terms.slice(0, MOST_TERMS).map((term) => seek([term], filters)));
      pages = pages.length ? bringTogether(pages, each) : each.flat();
    }
    const answer = { terms, tongue, isWhole: true, total: null };
    return Object.assign(answer, { take: takeParts(pages, answer) });
  };
};

/** Put those pages first on which the terms stand close to each other, as within one entry. */
const bringTogether = (pages, each) => {
  const places = each.map((found) => new Map(found.map(({ id, words }) => [id, words])));
  const isClose = ({ id }) => {
    const [first, ...others] = places.map((known) => known.get(id) ?? []);
    return first.some((at) => others.every((words) => words.some((other) => Math.abs(other - at) < CLOSE)));
  };
  const close = new Set(pages.slice(0, MOST_LOOKED_AT).filter(isClose));
  return [...close, ...pages.filter((page) => !close.has(page))];
};

/** Return what takes entries, from a place on, out of pages that are loaded a few at a time. */
const takeParts = (pages, answer) => {
  const whole = [];
  const forms = [];
  const some = [];
  const last = Math.min(pages.length, MOST_PARTS);
  let next = 0;
  const load = async () => {
    const loaded = await Promise.all(pages.slice(next, Math.min(next + PARTS, last)).map((page) => page.data()));
    next += loaded.length;
    const entries = loaded.flatMap(part);
    const { found, isWhole } = rank(entries, answer.terms, answer.tongue);
    (isWhole ? whole : some).push(...found);
    // Other forms of a word are known to Pagefind alone.
    const known = new Set(isWhole ? found : []);
    const hasForms = ({ found: met }) => answer.terms.every(({ words }) => met.some((word) => isForm(word, words)));
    forms.push(...entries.filter((entry) => !known.has(entry) && hasForms(entry)));
  };
  return async (from) => {
    const until = next + FIRST_PARTS;
    const isEnough = () => whole.length >= from + AT_ONCE || (next >= until && whole.length > from);
    while (!isEnough() && next < last) await load();
    const good = next < last ? whole : [...whole, ...forms];
    answer.isWhole = good.length > 0;
    const all = good.length ? good : some;
    return { entries: all.slice(from, from + AT_ONCE), isLast: next >= last && from + AT_ONCE >= all.length };
  };
};
