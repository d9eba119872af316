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

/** For each text node the stretches of it to be marked, a word over several nodes being in each of them. */
function stretches({ folded, places }, words) {
  const isMarked = new Uint8Array(folded.length);
  let count = 0;
  for (const form of words.flat()) {
    for (let at = folded.indexOf(form); at >= 0; at = folded.indexOf(form, at + form.length)) {
      isMarked.fill(1, at, at + form.length);
      count++;
    }
  }
  const byNode = new Map();
  places.forEach(([node, place], i) => {
    if (!isMarked[i]) return;
    const runs = byNode.get(node) ?? byNode.set(node, []).get(node);
    const end = place + String.fromCodePoint(node.data.codePointAt(place)).length;
    const run = runs.at(-1);
    if (run && place <= run[1] && i && isMarked[i - 1]) run[1] = end;
    else runs.push([place, end]);
  });
  return { byNode, count };
}

function mark(byNode) {
  for (const [node, runs] of byNode) {
    for (const [first, last] of runs.reverse()) {
      const range = document.createRange();
      range.setStart(node, first);
      range.setEnd(node, last);
      range.surroundContents(make("mark", { class: "search-mark" }));
    }
  }
  return [...article.querySelectorAll("mark.search-mark")];
}

/** The first mark at or after the anchor of the address. */
function firstAfterAnchor(marks) {
  const anchor = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (!anchor) return marks.findIndex((item) => item.closest("[data-article-body]"));
  return marks.findIndex((item) => anchor.contains(item) || anchor.compareDocumentPosition(item) & Node.DOCUMENT_POSITION_FOLLOWING);
}

function clear(marks, bar) {
  for (const item of marks) {
    const parent = item.parentNode;
    item.replaceWith(...item.childNodes);
    parent.normalize();
  }
  bar.remove();
  const url = new URL(location.href);
  url.searchParams.delete("h");
  history.replaceState(history.state, "", url);
}

function showBar(marks, count, start) {
  const text = count ? say("marked", query, count) : say("marked-none", query);
  const next = make("button", { type: "button" }, say("next-mark"));
  const close = make("button", { type: "button" }, say("clear-marks"));
  const bar = make("aside", { class: "search-bar" }, make("span", { role: "status" }, text), ...(marks.length > 1 ? [next] : []), close);
  let current = start;
  const go = (step) => {
    marks[current]?.classList.remove("is-current");
    current = (current + step + marks.length) % marks.length;
    marks[current].classList.add("is-current");
    marks[current].scrollIntoView({ block: "center" });
  };
  next.addEventListener("click", () => go(1));
  close.addEventListener("click", () => clear(marks, bar));
  document.body.append(bar);
  if (marks.length) go(0);
}

if (article && query) {
  const [index] = await Promise.all([openIndex(), loadStyle("results.css")]);
  const { words } = parseQuery(query, index.foldChar, index.synonyms);
  const { byNode, count } = stretches(foldArticle(index.foldChar), words);
  const marks = mark(byNode);
  showBar(marks, count, Math.max(0, firstAfterAnchor(marks)));
}
