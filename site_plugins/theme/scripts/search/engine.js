// The reader's search: `search(query, {limit, filters, order})` → `{total, results: [{url, title, …}]}`.

import { HERE, lowest, openIndex, placeOf, stepOf, united } from "./index.js";
import { closedUp, foldText, parseQuery } from "./text.js";

export { openIndex, foldText, parseQuery };

const SITE = new URL("../../", HERE);
// The weights of searcher.py, which says what they are for.
const [HEADING_WEIGHT, TITLE_WEIGHT, WHOLE_TITLE_WEIGHT, ADJACENT_WEIGHT] = [1.5, 4, 4, 1.5];
const [IN_HEADING, IN_TITLE, TITLE_UNIT] = [1, 2, 4];
const COUNTS = [1, 2, 3.5, 7];
const [K1, B, MEDIUM] = [1.2, 0.5, 8];
const FEW = 16;
// A pair is common in one of 3 articles; around a mark or digit, which stand anywhere, in one of 12.
const [COMMON, COMMON_AROUND_A_MARK] = [3, 12];
const MARK = /[\p{P}\p{S}\p{N}]/u;

/**
 * The articles that hold all words of the query, in the script of the page.
 *
 * `filters`: for some of section, source, region, issue and year the names of which an article must have one;
 * `order`: "relevance" or "date"; `facets`: whether to count the articles of each name. Without words, but with
 * filters, these alone decide. `total` is exact if `isExact`: else some of the articles beyond the results may hold
 * the parts of a word and not the word. Articles that hold single characters as they stand in the query are enough,
 * where there are any.
 */
export async function search(query, options = {}) {
  const closed = closedUp(query);
  const answer = await answerTo(closed, options);
  return answer.total || closed === query ? answer : answerTo(query, options);
}

async function answerTo(query, { limit = 10, filters = {}, order = "relevance", facets = false, script }) {
  const index = await openIndex();
  const asked = parseQuery(query, index.foldChar, index.synonyms);
  const chosen = Object.entries(filters).map(([facet, names]) => [facet, [names].flat()]);
  const narrowing = chosen.filter(([, names]) => names.length);
  const isAsked = asked.words.length > 0 || narrowing.length > 0;
  if (!isAsked && !facets) return { total: 0, isExact: true, results: [], facets: null };
  const [{ found, isSure }, table] = await Promise.all([
    candidates(index, asked),
    facets || narrowing.length ? openFacets(index, narrowing) : null,
  ]);
  const passing = isAsked ? [...found.keys()].filter((number) => !table || table.passes(number)) : [];
  passing.sort((a, b) => (order === "date" ? 0 : found.get(b) - found.get(a)) || a - b);

  const wanted = isSure || passing.length > Math.max(FEW, limit) ? limit : passing.length;
  const { holding, refuted } = await look(index, passing, wanted, asked);
  const left = passing.length - refuted.size;
  const language = scriptOf(index, script);
  return {
    total: left,
    isExact: isSure || holding.length === left,
    results: holding.slice(0, limit).map((article) => result(index, article, language, asked.words, query)),
    facets: facets ? table.count([...found.keys()].filter((number) => !refuted.has(number)), language) : null,
  };
}

/** The facets are no part of this module, since most readers never ask for them. */
async function openFacets(index, narrowing) {
  const [{ Facets }, table] = await Promise.all([import(new URL("facets.js", HERE).href), index.facets()]);
  return new Facets(table, narrowing, (name) => foldText(name, index.foldChar).folded);
}

function scriptOf(index, script) {
  const asked = script ?? globalThis.document?.documentElement.lang;
  return asked in index.scripts ? asked : Object.keys(index.scripts)[0];
}

/** Number to score of the articles that may hold all words, and whether they surely do; without words all articles. */
async function candidates(index, { words, without }) {
  const all = Array.from({ length: index.size }, (_, number) => [number, 0]);
  if (!words.length) return { found: new Map(all), isSure: true };
  const [wanted, unwanted, adjacent] = await Promise.all([
    Promise.all(words.map((forms) => holders(index, forms))),
    Promise.all(without.map((forms) => holders(index, forms))),
    Promise.all(words.slice(1).map(([form], i) => index.term(Array.from(words[i][0]).at(-1), Array.from(form)[0]))),
  ]);
  const held = wanted.map(({ postings }) => postings);
  const out = unwanted.filter(({ isSure }) => isSure).map(({ postings }) => postings);
  const weights = held.map((postings) => Math.log2(1 + index.size / Math.max(1, postings.size)));
  const found = new Map();
  for (const number of smallest(held).keys()) {
    if (out.some((postings) => postings.has(number)) || !held.every((postings) => postings.has(number))) continue;
    let score = 0;
    held.forEach((postings, i) => (score += weights[i] * points(index, number, postings.get(number), words[i][0])));
    adjacent.forEach((postings, i) => {
      if (postings.has(number)) score += ADJACENT_WEIGHT * Math.min(weights[i], weights[i + 1]);
    });
    found.set(number, Math.floor(score * 1000 + 0.5));
  }
  return { found, isSure: [...wanted, ...unwanted].every(({ isSure }) => isSure) };
}

const smallest = (lists) => lists.reduce((one, other) => (other.size < one.size ? other : one));

/** The articles that may hold a word, and whether they surely do; of several forms the best posting. */
async function holders(index, forms) {
  const found = await Promise.all(forms.map((form) => formHolders(index, form)));
  return { postings: united(found.map(({ postings }) => postings)), isSure: found.every(({ isSure }) => isSure) };
}

/** Of each article the weakest posting of a form's terms: its pairs, and the triples that join common ones. */
async function formHolders(index, form) {
  const chars = Array.from(form);
  if (chars.length === 1) return { postings: await index.character(form), isSure: true };
  const lists = await Promise.all(chars.slice(1).map((char, i) => index.term(chars[i], char)));
  const joints = [];
  for (let i = 1; i < lists.length; i++) {
    const share = MARK.test(chars[i]) ? COMMON_AROUND_A_MARK : COMMON;
    const count = Math.min(lists[i - 1].size, lists[i].size);
    if (count > FEW && count * share > index.size) joints.push(index.term(...chars.slice(i - 1, i + 2)));
  }
  const sieves = await Promise.all(joints);
  let postings = smallest(lists);
  postings = new Map([...postings].filter(([number]) => sieves.every((sieve) => sieve.has(number))));
  for (const list of lists) {
    const both = [...postings].filter(([number]) => list.has(number));
    postings = new Map(both.map(([number, posting]) => [number, lowest(posting, list.get(number))]));
  }
  return { postings, isSure: chars.length === 2 || (chars.length === 3 && joints.length > 0) };
}

/** BM25 of a word in an article, and its place on top. */
function points(index, number, posting, word) {
  const length = 2 ** ((parseInt(index.lengths[number], 16) - MEDIUM) / 4);
  const count = COUNTS[stepOf(posting)];
  const often = (count * (K1 + 1)) / (count + K1 * (1 - B + B * length));
  if (placeOf(posting) === IN_TITLE) {
    const share = Array.from(word).length / (TITLE_UNIT * Math.max(1, parseInt(index.titles[number], 16)));
    return often + TITLE_WEIGHT + WHOLE_TITLE_WEIGHT * Math.min(1, share);
  }
  return often + (placeOf(posting) === IN_HEADING ? HEADING_WEIGHT : 0);
}

/** Looks into the text of one article after the other until `wanted` of them hold the words indeed. */
async function look(index, numbers, wanted, asked) {
  const holding = [];
  const refuted = new Set();
  for (let next = 0; next < numbers.length && holding.length < wanted; ) {
    const batch = numbers.slice(next, next + wanted - holding.length);
    const articles = await Promise.all(batch.map((number) => index.article(number)));
    articles.forEach((article, i) => {
      if (article.holds(asked, index.foldChar)) holding.push(article);
      else refuted.add(batch[i]);
    });
    next += batch.length;
  }
  return { holding, refuted };
}

/** A result: `url` is the page, `href` the place in it, with the words to be marked there. */
function result(index, article, script, words, query) {
  const { anchor, ...shown } = article.shown(script, words, index.foldChar);
  const url = new URL(index.scripts[script] + article.url, SITE).href;
  const href = new URL(url);
  if (words.length) href.searchParams.set("h", query);
  href.hash = anchor;
  return { url, href: href.href, ...shown };
}
