// What the dialog, the search page and the marks share: wording, marked text, a result, words as they are typed.

const words = document.querySelector("[data-search-words]").content;

/** A phrase of partials/search-words.html, its {} filled in one after the other. */
export function say(name, ...values) {
  const text = words.querySelector(`[data-word="${name}"]`).textContent;
  return values.reduce((said, value) => said.replace("{}", () => value), text);
}

/** An element with attributes and children; a child may be a text. */
export function make(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Text whose places [first, last] stand in <mark>. */
export function marked(text, places) {
  const parts = [];
  let done = 0;
  for (const [first, last] of places) {
    parts.push(text.slice(done, first), make("mark", {}, text.slice(first, last)));
    done = last;
  }
  return [...parts, text.slice(done)];
}

// 2021-11-05; of an article that has only the date of its issue, 2021-11 is known, which the issue tells already
const DAY = /^\d{4}-\d\d-\d\d$/;

/** The inside of a result: title, section, issue, the sources and regions that were looked for, date, excerpt. */
export function resultLink(result, attributes = {}) {
  const date = DAY.test(result.date) ? result.date : "";
  const about = result.facts.map(({ text, marks }) => make("span", {}, ...marked(text, marks)));
  if (date) about.push(make("span", {}, date));
  return make(
    "a",
    { href: result.href, ...attributes },
    make("span", { class: "search-title" }, ...marked(result.title, result.titleMarks)),
    make("span", { class: "search-about" }, ...about),
    make("span", { class: "search-excerpt" }, ...marked(result.excerpt, result.excerptMarks)),
  );
}

/** How many were found, in words. */
export function saidTotal({ total, isExact }, query) {
  if (!total) return say("nothing", query);
  return say(isExact ? "found" : "found-about", total.toLocaleString("en"));
}

/** Buttons with other queries that find something; `take` gets the one that is chosen. Empty if there is none. */
export async function suggestions(query, take) {
  const { suggest } = await import("./suggest.js");
  const buttons = (await suggest(query)).map(({ query: other, total }) => {
    const button = make("button", { type: "button" }, say("try-word", other, total));
    button.addEventListener("click", () => take(other));
    return button;
  });
  return buttons.length ? [say("try"), ...buttons] : [];
}

const PAUSE_MS = 120;

/** Calls `act` when the reader pauses; not while an input method is still composing. */
export function onTyping(input, act) {
  let timer = 0;
  let isComposing = false;
  const later = () => {
    clearTimeout(timer);
    if (!isComposing) timer = setTimeout(act, PAUSE_MS);
  };
  input.addEventListener("compositionstart", () => {
    isComposing = true;
    clearTimeout(timer);
  });
  input.addEventListener("compositionend", () => {
    isComposing = false;
    later();
  });
  input.addEventListener("input", later);
}

/** Puts a style sheet of the search on the page, once; resolves when it is there. */
export function loadStyle(name) {
  const href = new URL(name, import.meta.url).href;
  if ([...document.querySelectorAll("link")].some((link) => link.href === href)) return Promise.resolve();
  const link = make("link", { rel: "stylesheet", href });
  const loaded = new Promise((resolve) => {
    link.onload = resolve;
    link.onerror = resolve;
  });
  document.head.append(link);
  return loaded;
}
