// On an article opened from a result: marks the words that were looked for, until the reader clears them.

import { foldText, openIndex, parseQuery } from "./engine.js";
import { loadStyle, make, say } from "./view.js";

const UNMARKED = "script, style, template, .headerlink, .footnote-ref, .footnote-backref";
const query = new URLSearchParams(location.search).get("h");
const article = document.querySelector("[data-article]");

/** The text nodes of the article and what they fold to, as one text over all of them. */
function foldArticle(foldChar) {
  const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement.closest(UNMARKED) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT,
  );
  const places = [];
  let folded = "";
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const part = foldText(node.data, foldChar);
    for (let i = 0; i < part.folded.length; i++) places.push([node, part.origins[i]]);
    folded += part.folded;
  }
  return { folded, places };
}

/** For each text node the stretches of it to be marked, each with the number of its hit: one may go over several nodes. */
function stretches({ folded, places }, words) {
  const isMarked = new Uint8Array(folded.length);
  for (const form of words.flat()) {
    for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + form.length)) {
      isMarked.fill(1, at, at + form.length);
    }
  }
  const byNode = new Map();
  let hit = -1;
  places.forEach(([node, place], i) => {
    if (!isMarked[i]) return;
    if (!i || !isMarked[i - 1]) hit++;
    const runs = byNode.get(node) ?? byNode.set(node, []).get(node);
    const last = place + String.fromCodePoint(node.data.codePointAt(place)).length;
    const run = runs.at(-1);
    if (run?.hit === hit) run.last = last;
    else runs.push({ first: place, last, hit });
  });
  return byNode;
}

/** Marks all stretches; the hits in the order of the text, each a list of its marks. */
function mark(byNode) {
  const hits = [];
  for (const [node, runs] of byNode) {
    for (const { first, last, hit } of runs.reverse()) {
      const range = document.createRange();
      range.setStart(node, first);
      range.setEnd(node, last);
      const item = make("mark", { class: "search-mark" });
      range.surroundContents(item);
      (hits[hit] ??= []).push(item);
    }
  }
  return hits;
}

/** Number of the first hit at or after the anchor of the address. */
function firstAfterAnchor(hits) {
  const anchor = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const isAfter = (item) => anchor.contains(item) || anchor.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING;
  const isThere = anchor ? isAfter : (item) => item.closest("[data-article-body]");
  return Math.max(0, hits.findIndex((hit) => hit.some(isThere)));
}

function clear(hits, bar) {
  for (const item of hits.flat()) {
    const parent = item.parentNode;
    item.replaceWith(...item.childNodes);
    parent.normalize();
  }
  bar.remove();
  document.querySelector("main").focus({ preventScroll: true });
  const url = new URL(location.href);
  url.searchParams.delete("h");
  history.replaceState(history.state, "", url);
}

/** What the reader steps from hit to hit with; `current` is the one to begin with. */
function showBar(hits, current) {
  const template = document.querySelector("template[data-search-bar]");
  const bar = template.content.firstElementChild.cloneNode(true);
  const part = (name) => bar.querySelector(`[data-bar="${name}"]`);
  const go = (step) => {
    hits[current].forEach((item) => item.classList.remove("is-current"));
    current = (current + step + hits.length) % hits.length;
    hits[current].forEach((item) => item.classList.add("is-current"));
    hits[current][0].scrollIntoView({ block: "center" });
    part("place").textContent = say("marked", current + 1, hits.length);
  };
  document.body.append(bar);
  part("query").textContent = query;
  part("before").hidden = part("next").hidden = hits.length < 2;
  part("before").addEventListener("click", () => go(-1));
  part("next").addEventListener("click", () => go(1));
  part("clear").addEventListener("click", () => clear(hits, bar));
  if (hits.length) go(0);
  else part("place").textContent = say("marked-none");
}

if (article && query) {
  const [index] = await Promise.all([openIndex(), loadStyle("marks.css")]);
  const { words } = parseQuery(query, index.foldChar, index.synonyms);
  const hits = mark(stretches(foldArticle(index.foldChar), words));
  showBar(hits, firstAfterAnchor(hits));
}
