// The search page: query, filters and order stand in the address; more results come as one scrolls.

import { search } from "./engine.js";
import { make, onTyping, resultLink, saidTotal, say, suggestions } from "./view.js";

const STEP = 10;
const NAMES_SHOWN = 8;
const FACETS = ["section", "source", "region", "issue", "year"];

const page = document.querySelector("[data-search-page]");
const part = (selector) => page.querySelector(selector);
const [form, input, status, list] = ["form", "input[name=q]", ".search-status[role=status]", ".search-found"].map(part);
const [order, chosen, facets, more] = [".search-order", ".search-chosen", ".search-facets", ".search-more"].map(part);
const [help, tries] = [".search-help", ".search-tries"].map(part);

const opened = new Set();
let state = fromAddress();
let shown = 0;
let asked = 0;

const comingNear = new IntersectionObserver((entries) => {
  if (entries.some((entry) => entry.isIntersecting) && !more.hidden) show(shown + STEP);
}, { rootMargin: "300px" });

function fromAddress() {
  const given = new URLSearchParams(location.search);
  const filters = Object.fromEntries(FACETS.map((facet) => [facet, given.getAll(facet)]));
  return { query: given.get("q") ?? "", order: given.get("order") === "date" ? "date" : "relevance", filters };
}

function address() {
  const given = new URLSearchParams();
  if (state.query) given.set("q", state.query);
  for (const facet of FACETS) for (const name of state.filters[facet]) given.append(facet, name);
  if (state.order === "date") given.set("order", "date");
  return `${location.pathname}${given.size ? `?${given}` : ""}`;
}

async function show(limit = STEP) {
  const turn = ++asked;
  const { query, filters, order: by } = state;
  const waiting = setTimeout(() => turn === asked && (status.textContent = say("searching")), 300);
  const answer = await search(query, { limit, filters, order: by, facets: true }).catch(() => null);
  clearTimeout(waiting);
  if (turn !== asked) return;
  const results = answer?.results ?? [];
  const first = limit > STEP ? shown : 0;
  const items = results.slice(first).map((result) => make("li", {}, resultLink(result)));
  if (first) list.append(...items);
  else list.replaceChildren(...items);
  shown = results.length;
  const isAsked = query.trim() || isNarrowed();
  status.textContent = !answer ? say("failed") : isAsked ? saidTotal(answer, query) : say("start");
  help.hidden = results.length > 0;
  order.hidden = !results.length;
  more.hidden = !answer || results.length < limit || results.length >= answer.total;
  showFacets(answer?.facets);
  // Watched anew, since the end of the results may still be near.
  comingNear.unobserve(more);
  comingNear.observe(more);
  tries.replaceChildren();
  if (!answer || !isAsked || answer.total) return;
  const others = isNarrowed() ? [withoutFilters()] : await suggestions(query, ask).catch(() => []);
  if (turn === asked) tries.replaceChildren(...(others.length ? others : [say("nothing-advice")]));
}

const isNarrowed = () => Object.values(state.filters).some((names) => names.length);

function withoutFilters() {
  const button = make("button", { type: "button" }, say("without-filters"));
  button.addEventListener("click", () => {
    for (const facet of FACETS) state.filters[facet] = [];
    remember();
    show();
  });
  return button;
}

function showFacets(counted) {
  const groups = counted ? FACETS.map((facet) => facetGroup(facet, counted[facet])).filter(Boolean) : [];
  facets.hidden = !groups.length;
  const focused = document.activeElement?.closest(".search-facets") && document.activeElement.dataset.key;
  facets.lastElementChild.replaceChildren(...groups);
  if (focused) facets.querySelector(`[data-key="${CSS.escape(focused)}"]`)?.focus();
  showChosen(counted);
}

const labelOf = (facet, label) => (facet === "year" ? say("year-label", label) : label);

function facetGroup(facet, names) {
  const isChosen = ({ name }) => state.filters[facet].includes(name);
  const held = names.filter((name) => name.count || isChosen(name));
  if (!held.length) return null;
  if (facet !== "issue" && facet !== "year") held.sort((a, b) => b.count - a.count);
  const isOpen = opened.has(facet);
  const first = held.filter((name, i) => isOpen || i < NAMES_SHOWN || isChosen(name));
  const boxes = first.map((name) => {
    const box = make("input", { type: "checkbox", "data-key": `${facet} ${name.name}` });
    box.checked = isChosen(name);
    box.addEventListener("change", () => choose(facet, name.name, box.checked));
    const label = make("span", { class: "search-name" }, labelOf(facet, name.label));
    return make("label", {}, box, label, make("span", { class: "search-count" }, String(name.count)));
  });
  const group = make("fieldset", {}, make("legend", {}, say(facet)), ...boxes);
  if (held.length > NAMES_SHOWN) {
    const text = isOpen ? say("fewer-names") : say("more-names", held.length - first.length);
    const button = make("button", { type: "button", "data-key": `${facet} more`, "aria-expanded": String(isOpen) }, text);
    button.addEventListener("click", () => {
      if (!opened.delete(facet)) opened.add(facet);
      group.replaceWith(facetGroup(facet, names));
      facets.querySelector(`[data-key="${facet} more"]`)?.focus();
    });
    if (isOpen || held.length > first.length) group.append(button);
  }
  return group;
}

function showChosen(counted) {
  const items = FACETS.flatMap((facet) =>
    state.filters[facet].map((name) => {
      const label = labelOf(facet, counted?.[facet].find((item) => item.name === name)?.label ?? name);
      const button = make("button", { type: "button", "aria-label": say("remove", label) }, label);
      button.addEventListener("click", () => choose(facet, name, false));
      return make("li", {}, button);
    }),
  );
  chosen.replaceChildren(...items);
  chosen.hidden = !items.length;
}

function choose(facet, name, isOn) {
  const names = state.filters[facet].filter((other) => other !== name);
  state.filters[facet] = isOn ? [...names, name] : names;
  remember();
  show();
}

const remember = () => history.pushState(null, "", address());
/** Who comes back from an article finds as many results, and the place in them. */
const rememberPlace = () => history.replaceState({ shown, top: scrollY }, "");

function take() {
  input.value = state.query;
  page.querySelector(`[name=order][value=${state.order}]`).checked = true;
}

function ask(query) {
  state.query = query;
  input.value = query;
  history.replaceState(null, "", address());
  show();
}

onTyping(input, () => {
  if (input.value !== state.query) ask(input.value);
});
/** The arrow keys lead from the field to the results and from one to the next. */
page.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const stops = [input, ...list.querySelectorAll("a")];
  const here = stops.indexOf(document.activeElement);
  if (!step || here < 0 || event.isComposing || event.keyCode === 229) return;
  event.preventDefault();
  stops[here + step]?.focus();
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask(input.value);
});
order.addEventListener("change", (event) => {
  state.order = event.target.value;
  remember();
  show();
});
addEventListener("popstate", () => {
  state = fromAddress();
  take();
  show();
});
list.addEventListener("click", rememberPlace);
more.firstElementChild.addEventListener("click", () => show(shown + STEP));

facets.open = matchMedia("(min-width: 60em)").matches;
// What was typed while this script was on its way counts.
if (input.value) state.query = input.value;
take();
if (!state.query) input.focus();
const left = history.state;
await show(Math.max(STEP, left?.shown ?? 0));
if (left) scrollTo({ top: left.top, behavior: "instant" });
