// The dialog: results as one types, walked through with the arrow keys.

import { openIndex, search } from "./engine.js";
import { loadStyle, onTyping, make, resultLink, saidTotal, say, suggestions } from "./view.js";

const LIMIT = 8;

let dialog;

/** Opens the dialog, made when it is first asked for. */
export async function openDialog() {
  if (!dialog) {
    const template = document.querySelector("template[data-search-dialog]");
    dialog = template.content.firstElementChild.cloneNode(true);
    document.body.append(dialog);
    setUp(dialog);
    openIndex().catch(() => {});
    await Promise.all(["results.css", "dialog.css"].map(loadStyle));
  }
  if (!dialog.open) dialog.showModal();
  dialog.querySelector("input").select();
}

function setUp(box) {
  const [input, status, list] = ["input", ".search-status", ".search-found"].map((part) => box.querySelector(part));
  const [all, help, tries] = [".search-all", ".search-help", ".search-tries"].map((part) => box.querySelector(part));
  let active = -1;
  let asked = 0;
  let shown = "";

  const options = () => [...list.children];
  const activate = (next) => {
    active = next;
    options().forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    const option = options()[active];
    if (option) input.setAttribute("aria-activedescendant", option.id);
    else input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  };
  const allAddress = () => {
    const url = new URL(all.firstElementChild.getAttribute("href"), location.href);
    url.search = new URLSearchParams({ q: input.value.trim() });
    return url.href;
  };

  const show = async () => {
    const query = input.value.trim();
    const turn = ++asked;
    if (!query) return clear();
    const waiting = setTimeout(() => turn === asked && (status.textContent = say("searching")), 300);
    const answer = await search(query, { limit: LIMIT }).catch(() => null);
    clearTimeout(waiting);
    if (turn !== asked) return;
    shown = query;
    const results = answer?.results ?? [];
    list.replaceChildren(
      ...results.map((result, i) =>
        make("li", { role: "option", id: `search-found-${i}`, "aria-selected": "false" }, resultLink(result, { tabindex: "-1" })),
      ),
    );
    activate(results.length ? 0 : -1);
    box.querySelector(".search-scroll").scrollTop = 0;
    input.setAttribute("aria-expanded", String(results.length > 0));
    status.textContent = !answer ? say("failed") : saidTotal(answer, query);
    tries.replaceChildren();
    help.hidden = results.length > 0 || !answer;
    all.hidden = !results.length;
    if (results.length) all.firstElementChild.href = allAddress();
    if (!answer || answer.total) return;
    const others = await suggestions(query, (other) => {
      input.value = other;
      input.focus();
      show();
    }).catch(() => []);
    if (turn === asked) tries.replaceChildren(...(others.length ? others : [say("nothing-advice")]));
  };

  const clear = () => {
    shown = "";
    list.replaceChildren();
    tries.replaceChildren();
    activate(-1);
    input.setAttribute("aria-expanded", "false");
    status.textContent = "";
    help.hidden = false;
    all.hidden = true;
  };

  onTyping(input, show);
  input.addEventListener("keydown", (event) => {
    // Safari ends a composition before the Enter that ends it; its code tells.
    if (event.isComposing || event.keyCode === 229) return;
    const count = options().length;
    if (event.key === "ArrowDown" && count) activate((active + 1) % count);
    else if (event.key === "ArrowUp" && count) activate((Math.max(active, 0) - 1 + count) % count);
    else if (event.key === "Enter") follow(event);
    // Chromium would only empty the field.
    else if (event.key === "Escape") box.close();
    else return;
    event.preventDefault();
  });
  /** Opens the chosen result; whoever types and hits Enter at once means the words that stand there now. */
  const follow = async (event) => {
    if (input.value.trim() !== shown) await show();
    const link = options()[active]?.firstElementChild;
    if (link) link.dispatchEvent(new MouseEvent("click", { ctrlKey: event.ctrlKey, metaKey: event.metaKey, bubbles: true, cancelable: true }));
    else if (input.value.trim()) location.assign(allAddress());
  };
  list.addEventListener("click", (event) => {
    // A result on the page that is open leads to a place of it: the dialog must not stand before it.
    if (event.target.closest("a")) box.close();
  });
  box.addEventListener("click", (event) => {
    if (event.target === box || event.target.closest("[data-search-close]")) box.close();
  });
  clear();
}
