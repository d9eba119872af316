// Stands on every page, small: opens the search when asked, and marks the words of a search that led here.
{
  const here = document.currentScript.src;
  const load = (name) => import(new URL(name, here).href);
  const opener = document.querySelector("[data-search-open]");
  const isFile = location.protocol === "file:";

  /** From a file the browser loads no modules: the search page says so. */
  const sayFromFile = () => {
    const page = document.querySelector("[data-search-page]");
    if (!page) return;
    const word = document.querySelector("[data-search-words]").content.querySelector('[data-word="from-file"]');
    page.querySelector("[role=status]").textContent = word.textContent;
    for (const part of page.querySelectorAll("form, .search-help")) part.hidden = true;
  };

  // A browser that cannot run the dialog still has the search page, which says what is wrong.
  const openDialog = () =>
    load("dialog.js")
      .then((dialog) => dialog.openDialog())
      .catch(() => location.assign(opener.href));

  const isTyping = (target) => target.closest?.("input, textarea, select, [contenteditable]");

  if (isFile) sayFromFile();
  else {
    opener?.setAttribute("role", "button");
    opener?.setAttribute("aria-haspopup", "dialog");
    opener?.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      openDialog();
    });
    document.addEventListener("keydown", (event) => {
      const isSlash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target);
      const isK = event.key.toLowerCase() === "k" && (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey;
      if (event.isComposing || !(isSlash || isK)) return;
      event.preventDefault();
      openDialog();
    });
    if (document.querySelector("[data-search-page]")) load("page.js");
    if (new URLSearchParams(location.search).get("h")) load("marks.js");
  }
}
