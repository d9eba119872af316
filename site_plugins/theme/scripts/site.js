// Light or dark: the reader's choice is kept and set before the page is painted; without a choice the system's.
const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");
const KEY = "bulletin-scheme";

// Storage may be forbidden; the choice then lasts for the page.
const remembered = () => {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
};
const remember = (scheme) => {
  try {
    localStorage.setItem(KEY, scheme);
  } catch {
    /* nothing is kept */
  }
};
const current = () => root.dataset.scheme ?? (system.matches ? "dark" : "light");

const choice = remembered();
if (choice === "light" || choice === "dark") root.dataset.scheme = choice;

document.addEventListener("DOMContentLoaded", () => {
  const button = document.querySelector("[data-scheme-switch]");
  const show = () => button.setAttribute("aria-pressed", String(current() === "dark"));
  button.hidden = false;
  show();
  system.addEventListener("change", show);
  button.addEventListener("click", () => {
    root.dataset.scheme = current() === "dark" ? "light" : "dark";
    remember(root.dataset.scheme);
    show();
  });

  // Beside the article the contents stand open; above it, on a narrow page, they wait to be asked for.
  const contents = document.querySelector("[data-issue-contents]");
  const wide = matchMedia("(min-width: 64em)");
  const fit = () => {
    if (!contents) return;
    contents.open = wide.matches;
    // A long list shows the place of this article, without moving the page.
    const column = contents.parentElement;
    const here = contents.querySelector("[aria-current]");
    if (wide.matches && here?.offsetTop > column.clientHeight * 0.8) {
      column.scrollTop = here.offsetTop - column.clientHeight / 2;
    }
  };
  fit();
  wide.addEventListener("change", fit);
});
