// The reader's search: `search(query, {limit, filters, order})` → `{total, results: [{url, title, …}]}`.

import { openIndex } from "./search-index.js";
import { findMarks, foldText, parseQuery } from "./search-text.js";

const SITE = new URL("../", import.meta.url);
const [IN_HEADING, IN_TITLE] = [1, 2];
const [HEADING_WEIGHT, TITLE_WEIGHT, ADJACENT_WEIGHT] = [1.5, 6, 1.5];
const COUNTS = [1, 2, 3.5, 7];
const [K1, B] = [1.2, 0.5];
const MEDIUM = 8;
const FEW = 20;
const EXCERPT = 90;
const LEAD = 20;
const AT_ONCE = 8;

/** Loads what every query needs, so that the first one is answered sooner. */
export const prepare = () => openIndex();

/**
 * The articles that hold all words of the query.
 *
 * `filters` gives for each facet (section, source, region, issue, year) the names of which one must hold;
 * `order` is "relevance" or "date"; with `facets` the answer counts the articles of each name. Without words, but
 * with filters, all articles are found that pass these. `total` is exact where `isExact` says so; else some of the
 * articles beyond the results may hold the parts of a word but not the word.
 */
export async function search(query, { limit = 10, filters = {}, order = "relevance", facets = false, script } = {}) {
  const index = await openIndex();
  const { words, without } = parseQuery(query, index.foldChar, index.synonyms);
  const chosen = Object.entries(filters).filter(([, names]) => names.length);
  if (!words.length && !chosen.length) return { total: 0, isExact: true, results: [], words: [], facets: null };
  const language = scriptOf(index, script);
  const table = facets || chosen.length ? await index.facets() : null;
  const found = await candidates(index, words, without);
  const passing = [...found.keys()].filter((number) => passes(number, chosen, table));
  passing.sort((a, b) => (order === "date" ? 0 : found.get(b) - found.get(a)) || a - b);

  const isSure = [...words, ...without].flat().every((form) => Array.from(form).length <= 2);
  const wanted = isSure || passing.length > Math.max(FEW, limit) ? limit : passing.length;
  const { holding, refuted } = await check(index, passing, wanted, words, without);
  const shown = holding.slice(0, limit).map(([, article]) => result(index, article, language, words, query));
  const left = passing.filter((number) => !refuted.has(number));
  return {
    total: left.length,
    isExact: isSure || holding.length === left.length,
    results: shown,
    words: words.flat(),
    facets: facets ? countFacets(table, found, refuted, chosen, language) : null,
  };
}

function scriptOf(index, script) {
  const asked = script ?? globalThis.document?.documentElement.lang;
  return asked in index.scripts ? asked : Object.keys(index.scripts)[0];
}

/** Number to score of the articles that hold the pairs of all words. */
async function candidates(index, words, without) {
  if (!words.length) return new Map(Array.from({ length: index.size }, (_, number) => [number, 0]));
  const [held, unwanted, adjacent] = await Promise.all([
    Promise.all(words.map((forms) => holders(index, forms))),
    Promise.all(without.filter((forms) => forms.every(isSureForm)).map((forms) => holders(index, forms))),
    Promise.all(words.slice(1).map((forms, i) => index.pair(Array.from(words[i][0]).at(-1) + Array.from(forms[0])[0]))),
  ]);
  const scores = new Map();
  const weights = held.map((holding) => Math.log2(1 + index.size / Math.max(1, holding.size)));
  for (const number of [...held].sort((a, b) => a.size - b.size)[0].keys()) {
    if (!held.every((holding) => holding.has(number)) || unwanted.some((holding) => holding.has(number))) continue;
    let score = 0;
    held.forEach((holding, i) => (score += weights[i] * points(index, number, holding.get(number))));
    adjacent.forEach((pair, i) => (score += pair.has(number) ? ADJACENT_WEIGHT * Math.min(weights[i], weights[i + 1]) : 0));
    scores.set(number, Math.round(score * 1000));
  }
  return scores;
}

const isSureForm = (form) => Array.from(form).length <= 2;

/** Postings of a word: of each form the articles that hold all its pairs, with its weakest place and step. */
async function holders(index, forms) {
  const union = new Map();
  for (const postings of await Promise.all(forms.map((form) => formHolders(index, form)))) {
    for (const [number, posting] of postings) {
      const other = union.get(number) ?? posting;
      union.set(number, { place: Math.max(other.place, posting.place), step: Math.max(other.step, posting.step) });
    }
  }
  return union;
}

async function formHolders(index, form) {
  const chars = Array.from(form);
  if (chars.length === 1) return index.character(form);
  const pairs = new Set(chars.slice(1).map((char, i) => chars[i] + char));
  const lists = await Promise.all([...pairs].map((pair) => index.pair(pair)));
  lists.sort((a, b) => a.size - b.size);
  const holding = new Map();
  for (const number of lists[0].keys()) {
    const all = lists.map((list) => list.get(number));
    if (!all.every(Boolean)) continue;
    holding.set(number, { place: Math.min(...all.map((p) => p.place)), step: Math.min(...all.map((p) => p.step)) });
  }
  return holding;
}

/** BM25 of one word in an article (S. Robertson, H. Zaragoza, 2009), its best place on top. */
function points(index, number, { place, step }) {
  const length = 2 ** ((parseInt(index.lengths[number], 16) - MEDIUM) / 4);
  const count = COUNTS[step];
  const often = (count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
  return often + (place === IN_TITLE ? TITLE_WEIGHT : place === IN_HEADING ? HEADING_WEIGHT : 0);
}

function passes(number, chosen, table) {
  return chosen.every(([facet, names]) => {
    const { names: all, of } = table[facet];
    return of[number].some((place) => names.includes(all[place]));
  });
}

/** Looks into the text of one article after the other until `wanted` of them hold the words indeed. */
async function check(index, numbers, wanted, words, without) {
  const holding = [];
  const refuted = new Set();
  for (let next = 0; next < numbers.length && holding.length < wanted; ) {
    const batch = numbers.slice(next, next + Math.min(AT_ONCE, wanted - holding.length));
    const articles = await Promise.all(batch.map((number) => index.article(number)));
    articles.forEach((article, i) => {
      if (holds(index, article, words, without)) holding.push([batch[i], article]);
      else refuted.add(batch[i]);
    });
    next += batch.length;
  }
  return { holding, refuted };
}

function holds(index, article, words, without) {
  const texts = Object.keys(index.scripts).map((script) => foldText(article.lines(script).slice(2).join(""), index.foldChar).folded);
  const isHeld = (forms) => forms.some((form) => texts.some((text) => text.includes(form)));
  return words.every(isHeld) && !without.some(isHeld);
}

/** What a list of results shows of an article, in the reader's script. */
function result(index, article, script, words, query) {
  const [section, issueLabel, ...lines] = article.lines(script);
  const url = new URL(index.scripts[script] + article.url, SITE);
  const title = lines[article.fields.indexOf("T")] ?? "";
  const excerpt = excerptOf(article, lines, words, index.foldChar);
  const href = new URL(url);
  if (words.length) href.searchParams.set("h", query);
  href.hash = excerpt.anchor;
  return {
    url: url.href,
    href: href.href,
    title,
    titleMarks: findMarks(title, words, index.foldChar),
    excerpt: excerpt.text,
    excerptMarks: excerpt.marks,
    section,
    issue: article.issue,
    issueLabel,
    date: article.date,
  };
}

/** The part of the text in which most of the words stand, with the anchor before it. */
function excerptOf(article, lines, words, foldChar) {
  let best = { score: -1, line: 0, marks: [] };
  lines.forEach((text, line) => {
    if (!"HB".includes(article.fields[line])) return;
    const held = words.filter((forms) => findMarks(text, [forms], foldChar).length).length;
    const score = held * 2 + (article.fields[line] === "B" ? 1 : 0);
    if (score > best.score) best = { score, line, marks: findMarks(text, words, foldChar) };
  });
  const text = lines[best.line] ?? "";
  const first = best.marks.length && text.length > EXCERPT ? Math.max(0, best.marks[0][0] - LEAD) : 0;
  const last = Math.min(text.length, first + EXCERPT);
  const lead = first ? "…" : "";
  const marks = best.marks.filter(([from, to]) => from >= first && to <= last);
  const anchors = Object.keys(article.anchors).map(Number).filter((line) => line <= best.line);
  return {
    text: lead + text.slice(first, last) + (last < text.length ? "…" : ""),
    marks: marks.map(([from, to]) => [from - first + lead.length, to - first + lead.length]),
    anchor: best.marks.length && anchors.length ? article.anchors[anchors.at(-1)] : "",
  };
}

/** For each facet its names with the number of articles found; the choice in a facet does not narrow its own. */
function countFacets(table, found, refuted, chosen, script) {
  const counted = {};
  for (const [facet, { names, labels, of }] of Object.entries(table)) {
    const others = chosen.filter(([name]) => name !== facet);
    const counts = names.map(() => 0);
    for (const number of found.keys()) {
      if (refuted.has(number) || !passes(number, others, table)) continue;
      for (const place of of[number]) counts[place]++;
    }
    counted[facet] = names.map((name, place) => ({ name, label: labels[script][place], count: counts[place] }));
  }
  return counted;
}
