// Text as it is searched, and what a reader's words ask for. The same rules as site_plugins/search/terms.py and query.py.

const UNSEEN = /[\p{Z}\p{Cc}\p{Cf}]/u;
// 数据要素      “数据 要素”      -上海      （a sign inside a word, as in 5G+工业互联网 or 2021-11, is part of it）
const WORD = /(?<!\S)([-－]?)(?:["“”＂「『](\S(?:.*?\S)?)["“”＂」』](?!\S)|(\S+))/gu;

/** Folding with the pairs of the index: `groups` are characters followed by those that fold to them. */
export function makeFold(groups) {
  const folded = new Map();
  for (const group of groups.split(" ")) {
    const [to, ...chars] = group;
    for (const char of chars) folded.set(char, to);
  }
  const known = new Map();
  return (char) => {
    if (!known.has(char)) {
      const plain = Array.from(char.normalize("NFKC").toLowerCase());
      known.set(char, plain.filter((part) => !UNSEEN.test(part)).map((part) => folded.get(part) ?? part).join(""));
    }
    return known.get(char);
  };
}

/** The folded text, and for each of its code units the place in `text` it comes from; the last is the end. */
export function foldText(text, foldChar) {
  let folded = "";
  const origins = [];
  let place = 0;
  for (const char of text) {
    const part = foldChar(char);
    for (let i = 0; i < part.length; i++) origins.push(place);
    folded += part;
    place += char.length;
  }
  origins.push(place);
  return { folded, origins };
}

/** The words an article must hold and those it must not, each as the list of its forms; any form will do. */
export function parseQuery(query, foldChar, synonyms) {
  const found = [...query.matchAll(WORD)].map(([whole, minus, phrase, word]) => ({ whole, minus, text: phrase ?? word }));
  const wanted = found.filter(({ minus }) => !minus);
  const forms = (text) => wordForms(foldText(text, foldChar).folded, synonyms);
  const filled = (words) => words.filter(([word]) => word);
  // Only words to be left out: then the sign is meant as it stands, as in -5℃.
  if (!wanted.length) return { words: filled(found.map(({ whole }) => forms(whole))), without: [] };
  const unwanted = found.filter(({ minus }) => minus);
  return {
    words: filled(wanted.map(({ text }) => forms(text))),
    without: filled(unwanted.map(({ text }) => forms(text))),
  };
}

/** The word itself, and with the terms of Taiwan and Hong Kong in it replaced by those of the site. */
function wordForms(word, synonyms) {
  let other = word;
  for (const [term, ours] of synonyms) other = other.replaceAll(term, ours);
  return other === word ? [word] : [word, other];
}

/** Every place of the words in `text` as [first, last], in order and without overlaps. */
export function findMarks(text, words, foldChar) {
  const { folded, origins } = foldText(text, foldChar);
  const marks = [];
  for (const form of words.flat()) {
    for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + form.length)) {
      const end = at + form.length;
      // ㎡ folds to two characters: a match that ends between them takes the whole.
      const last = origins[end] > origins[end - 1] ? origins[end] : origins.find((place) => place > origins[end - 1]);
      marks.push([origins[at], last]);
    }
  }
  marks.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const apart = [];
  for (const mark of marks) {
    const before = apart.at(-1);
    if (before && mark[0] < before[1]) before[1] = Math.max(before[1], mark[1]);
    else apart.push([...mark]);
  }
  return apart;
}
