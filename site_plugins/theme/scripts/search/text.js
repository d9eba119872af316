// Text as it is searched, and what a reader's words ask for: the rules of terms.py and query.py.

const UNSEEN = /[\p{Z}\p{Cc}\p{Cf}]/u;
// 数据要素      “数据 要素”      -上海      (a sign inside a word, as in 2021-11, is part of it)
const WORD = /(?<!\S)([-－]?)(?:["“”＂「『](\S(?:.*?\S)?)["“”＂」』](?!\S)|(\S+))/gu;
// 5G + 工业互联网      1. 发展工业大数据      (marks of the text, copied with the space beside them)
const SPACE_AT_MARK =
  /(?<!["“”＂」』\s])\s+(?=[^\p{L}\p{N}_\s]+(?!\S))|(?<!\S)([^\p{L}\p{N}_\s]+|\d{1,2}[.．、)）])\s+(?=[^\s"“”＂「『])/gu;
// 云 计算      A 股      第 3 期
const SPACE_AT_CHARACTER = /(?<=\S)\s+(?=[\p{L}\p{N}_](?!\S))|(?<!\S)([\p{L}\p{N}_])\s+(?=\S)/gu;
// -上海      “数据 要素”
const SIGN_AT_WORD = /(?<!\S)[-－"“”＂「『]/u;

// The number of a note, as it stands in a text.
const NOTE_MARK = /\x01[^\x02]*\x02/g;

/** What a character is searched as, by the characters that the index folds. */
export function makeFold(folds) {
  const known = new Map();
  const fold = (char) =>
    Array.from(char.normalize("NFKC").toLowerCase())
      .filter((part) => !UNSEEN.test(part))
      .map((part) => folds.get(part) ?? part)
      .join("");
  return (char) => {
    if (!known.has(char)) known.set(char, fold(char));
    return known.get(char);
  };
}

/** The text as it reads without the numbers of notes. */
export const withoutNoteMarks = (text) => text.replace(NOTE_MARK, "");

/** The folded text, and for each code unit of it the place in `text` that it comes from; the last is the end. */
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

/** The query with each single character joined to what is beside it: it is hardly meant as a word. */
export const closedUp = (query) =>
  SIGN_AT_WORD.test(query) ? query : query.replace(SPACE_AT_CHARACTER, (_, char = "") => char);

/** The words an article must hold and those it must not, each as the list of its forms: any form will do. */
export function parseQuery(query, foldChar, synonyms) {
  const asked = query.normalize("NFC").replace(SPACE_AT_MARK, (_, mark = "") => mark);
  const found = [...asked.matchAll(WORD)].map(([whole, minus, phrase, word]) => ({ whole, minus, text: phrase ?? word }));
  const forms = (texts) => texts.map((text) => wordForms(foldText(text, foldChar).folded, synonyms)).filter(([word]) => word);
  const wanted = found.filter(({ minus }) => !minus);
  // Only words to be left out: then the sign is meant as it stands, as in -5℃.
  if (!wanted.length) return { words: forms(found.map(({ whole }) => whole)), without: [] };
  return {
    words: forms(wanted.map(({ text }) => text)),
    without: forms(found.filter(({ minus }) => minus).map(({ text }) => text)),
  };
}

/** The word itself, and with the words of Taiwan and Hong Kong in it replaced by those of the site. */
function wordForms(word, synonyms) {
  const other = synonyms.reduce((text, [term, ours]) => text.replaceAll(term, ours), word);
  return other === word ? [word] : [word, other];
}

/** Every place of the words in `text` as [first, last], in order, none in another. */
export function findMarks(text, words, foldChar) {
  const { folded, origins } = foldText(text, foldChar);
  const marks = [];
  for (const form of words.flat()) {
    for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + form.length)) {
      const end = at + form.length;
      // ㎡ folds to two characters: a word that ends between them takes the whole.
      let last = end;
      while (last < origins.length - 1 && origins[last] === origins[end - 1]) last++;
      marks.push([origins[at], origins[last]]);
    }
  }
  marks.sort((one, other) => one[0] - other[0]);
  const apart = [];
  for (const mark of marks) {
    const before = apart.at(-1);
    if (before && mark[0] < before[1]) before[1] = Math.max(before[1], mark[1]);
    else apart.push(mark);
  }
  return apart;
}
