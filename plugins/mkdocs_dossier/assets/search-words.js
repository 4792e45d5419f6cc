// Words as a search compares them, and as readers see them: folding, what a query asks for, which
// entries have it, and which stretches of the text to mark. Nothing here knows of pages.

const LETTERS = {
  "æ": "ae", "œ": "oe", "ø": "o", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ħ": "h",
  "ı": "i", "ĸ": "k", "ŋ": "n", "ŧ": "t", "ς": "σ", "’": "'", "‘": "'", "ʼ": "'", "＇": "'",
};
const FOLDED = new RegExp(`[${Object.keys(LETTERS).join("")}]`, "gu");
// Dashes, quotation marks and the like; all of them part words.
const SIGNS = /[\u2010-\u2027\u2030-\u2038«»]/gu;
const ASCII = /^[\0-\x7f]*$/u;
const OTHER = /[^\p{L}\p{N}]+/gu;
// Languages that put no spaces between words: what is asked for may stand anywhere.
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const ELIDED = /^(?:l|d|j|m|t|s|n|c|qu|jusqu|lorsqu|puisqu|quoiqu)'(?=.)/u;
const QUOTED = /["“”«»„]\s*([^"“”«»„]+?)\s*(["“”«»„]|$)/gu;

/** Return text without what nobody types: accents, ligatures, capitals, kinds of apostrophe. */
export const fold = (text) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\p{Mn}\p{Cf}]+/gu, "")
    .replace(FOLDED, (letter) => LETTERS[letter]);

/** Return the folded words of a text between single spaces, with one before and one behind. */
export const list = (text) => {
  // Most text needs no folding once its typographic signs are gone; with many entries it matters.
  const plain = text.replace(SIGNS, " ");
  const folded = ASCII.test(plain) ? plain.toLowerCase() : fold(plain);
  return ` ${folded.replace(OTHER, " ").trim()} `;
};

/** Return folded text with the place in the original of each of its characters. */
export const spread = (text) => {
  let folded = "";
  const starts = [];
  const ends = [];
  let at = 0;
  for (const sign of text) {
    const next = at + sign.length;
    const short = fold(sign);
    // An accent that is a sign of its own belongs to the letter before it.
    if (!short && ends.length) ends[ends.length - 1] = next;
    for (let i = 0; i < short.length; i += 1) {
      starts.push(at);
      ends.push(next);
    }
    folded += short;
    at = next;
  }
  return { folded, starts, ends };
};

/**
 * Return what a query asks for: terms, each a run of folded words.
 *
 * Words in quotation marks are one term and stand exactly so. An article that is elided is no part
 * of the word, and a word of several parts is found where the parts follow each other.
 */
export const parse = (query) => {
  const terms = [];
  const add = (written, exact) => {
    const words = list(written).trim();
    if (words) terms.push({ words, exact, forms: exact ? [words] : inflect(words) });
  };
  const rest = query.replace(QUOTED, (_, words, end) => {
    add(words, Boolean(end));
    return " ";
  });
  for (const written of rest.split(/\s+/u)) add(fold(written).replace(ELIDED, ""), false);
  return terms;
};

/** Return a word and what it may be the plural of. */
const inflect = (words) =>
  words.length > 3 && /[^s][sx]$/u.test(words) ? [words, words.slice(0, -1)] : [words];

/** Return how well listed words have a term: 0 not, 1 as the beginning of a word, 2 as a word. */
const weigh = (listed, term) => {
  let best = 0;
  for (const form of term.forms) {
    if (UNSPACED.test(form)) best = Math.max(best, listed.includes(form) ? 2 : 0);
    else if (listed.includes(` ${form} `)) return 2;
    else if (!term.exact && listed.includes(` ${form}`)) best = 1;
  }
  return best;
};

/** Return how often listed words have a term, up to a few times. */
const count = (listed, term) => {
  const sought = UNSPACED.test(term.words) ? term.words : ` ${term.forms[term.forms.length - 1]}`;
  let times = 0;
  for (let at = listed.indexOf(sought); at >= 0 && times < 8; at = listed.indexOf(sought, at + 1)) times += 1;
  return times;
};

// A thing that is asked for by name comes before the chapters that mention it.
const FAVOUR = { person: 1.6, quotation: 1.3, correction: 1.2, reply: 1.2, event: 1.1, source: 1.1, chapter: 1 };

/**
 * Return the entries that have all terms, the best first; where there are none, those with most.
 *
 * @param entries each with `kind`, `inTitle` and `inText`, both listed.
 * @param terms of the query.
 * @param tongue the language of the page that was asked on, whose entries come before equals.
 */
export const rank = (entries, terms, tongue) => {
  const met = [];
  const rarity = terms.map(() => 0);
  for (const entry of entries) {
    const marks = terms.map((term) => [weigh(entry.inTitle, term), weigh(entry.inText, term)]);
    const has = marks.filter(([title, text]) => title || text).length;
    if (!has) continue;
    marks.forEach(([title, text], i) => {
      rarity[i] += title || text ? 1 : 0;
    });
    met.push({ entry, marks, has });
  }
  const most = Math.max(0, ...new Set(met.map((each) => each.has)));
  const found = met.filter((each) => each.has === most);
  for (const each of found) {
    const length = each.entry.inTitle.length + each.entry.inText.length;
    let score = 0;
    each.marks.forEach(([title, text], i) => {
      const worth = Math.log(1 + entries.length / (1 + rarity[i]));
      const often = text ? Math.log2(1 + count(each.entry.inText, terms[i])) : 0;
      score += worth * (3 * title + text * often);
    });
    const favour = (FAVOUR[each.entry.kind] ?? 1) * (each.entry.lang === tongue ? 1.2 : 1);
    each.score = (score * favour) / Math.log2(20 + length);
  }
  // The order written decides between equals, so that the same question has the same answer.
  found.sort((a, b) => b.score - a.score);
  return { found: found.map((each) => each.entry), isWhole: most === terms.length };
};

/** Return the stretches of a text that have a term, as pairs of places, in order. */
export const locate = (text, terms) => {
  const { folded, starts, ends } = spread(text);
  const ranges = [];
  for (const term of terms) {
    for (const form of term.forms) {
      const words = form.split(" ").map((word) => word.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
      const body = words.join("[^\\p{L}\\p{N}]+");
      const pattern = UNSPACED.test(form)
        ? body
        : `(?<![\\p{L}\\p{N}])${body}${term.exact ? "(?![\\p{L}\\p{N}])" : "[\\p{L}\\p{N}]*"}`;
      for (const found of folded.matchAll(new RegExp(pattern, "gu"))) {
        ranges.push([starts[found.index], ends[found.index + found[0].length - 1]]);
      }
    }
  }
  ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  return ranges.filter(([start], i) => !i || start >= Math.max(...ranges.slice(0, i).map((range) => range[1])));
};

/** Return a stretch of a text around what is marked in it: the text, where it starts and ends. */
export const excerpt = (text, ranges, length = 240) => {
  if (text.length <= length) return { start: 0, end: text.length };
  const [first] = ranges[0] ?? [0];
  let start = Math.max(0, first - length / 3);
  if (start) start = text.indexOf(" ", start) + 1 || start;
  if (start > first) start = first;
  let end = Math.min(text.length, start + length);
  if (end < text.length) end = Math.max(text.lastIndexOf(" ", end), ranges[0]?.[1] ?? 0) || end;
  return { start, end };
};
