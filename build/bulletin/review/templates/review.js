// Without this script the page is whole: links lead from side to side. With it both sides move together,
// and what was looked at is remembered in this browser.
"use strict";
{
  const wide = matchMedia("(min-width: 60rem)");
  const issues = [...document.querySelectorAll(".issue")];
  const byId = (id) => (id ? document.getElementById(id) : null);

  const memory = {
    key: `bulletin-review:${location.pathname}`,
    read() {
      try { return new Set(JSON.parse(localStorage.getItem(this.key) || "[]")); } catch { return new Set(); }
    },
    write(done) {
      try { localStorage.setItem(this.key, JSON.stringify([...done])); } catch { /* it is not remembered, then */ }
    },
  };

  // What a doubt is about, so that it is known again after the next conversion.
  const nameOf = (doubt) => `${doubt.closest(".issue").querySelector("small").textContent}|${doubt.querySelector("code").textContent}|${doubt.querySelector(".message").textContent}`;

  const mark = (issue, name, elements) => {
    for (const element of issue.querySelectorAll(`.${name}`)) element.classList.remove(name);
    for (const element of elements) element?.classList.add(name);
  };

  const bring = (element) => element?.scrollIntoView({ block: element.matches("article, main") ? "start" : "center" });

  const showPane = (issue, pane) => {
    issue.dataset.pane = pane;
    for (const button of issue.querySelectorAll("[data-pane]")) {
      if (button !== issue) button.setAttribute("aria-pressed", String(button.dataset.pane === pane));
    }
  };

  const paneOf = (element) => element.closest("section")?.classList[0];

  // The lines that a block was made from.
  const linesOf = (block) => {
    const prefix = block.dataset.line.replace(/\d+$/, "");
    const lines = [];
    for (let n = Number(block.dataset.first); n <= Number(block.dataset.last); n += 1) lines.push(byId(prefix + n));
    return lines;
  };

  const goTo = (issue, line, article) => {
    mark(issue, "here", [line, article]);
    if (wide.matches) { bring(line); bring(article); } else {
      showPane(issue, line ? "seed" : "articles");
      bring(line || article);
    }
  };

  // What each key does, by issue.
  const actions = new Map();

  for (const issue of issues) {
    const doubts = [...issue.querySelectorAll(".doubt")];
    const looked = issue.querySelector(".looked");
    let at = -1;

    const count = () => {
      const done = doubts.filter((doubt) => doubt.classList.contains("done")).length;
      looked.textContent = doubts.length ? `${looked.dataset.words} ${done}/${doubts.length}` : "";
    };
    const visit = (index) => {
      if (!doubts.length) return;
      at = (index + doubts.length) % doubts.length;
      const doubt = doubts[at];
      const line = byId(doubt.dataset.line);
      goTo(issue, line, byId(line?.querySelector(".number").hash.slice(1)) || byId(doubt.dataset.article));
      doubt.classList.add("here");
      issue.querySelector(".current").textContent = doubt.querySelector(".message").textContent;
      if (wide.matches) doubt.scrollIntoView({ block: "nearest" });
    };

    issue.querySelector(".steps").hidden = !doubts.length;
    issue.querySelector(".tabs").hidden = false;
    showPane(issue, doubts.length ? "doubts" : "articles");
    const done = memory.read();
    for (const [index, doubt] of doubts.entries()) {
      const box = doubt.querySelector("input");
      box.hidden = false;
      box.checked = done.has(nameOf(doubt));
      doubt.classList.toggle("done", box.checked);
      box.addEventListener("change", () => {
        const known = memory.read();
        if (box.checked) known.add(nameOf(doubt)); else known.delete(nameOf(doubt));
        memory.write(known);
        doubt.classList.toggle("done", box.checked);
        count();
      });
      doubt.addEventListener("click", (event) => {
        if (!event.target.closest("a, input")) visit(index);
      });
    }
    count();

    issue.addEventListener("click", (event) => {
      const step = event.target.closest("[data-step]");
      if (step) visit(at + Number(step.dataset.step));
      const tab = event.target.closest(".tabs [data-pane]");
      if (tab) { showPane(issue, tab.dataset.pane); scrollTo(0, 0); }
      const role = event.target.closest("[data-role]");
      if (role) chooseRole(issue, role);
      const link = event.target.closest('a[href^="#"]');
      const target = link && byId(link.hash.slice(1));
      if (target) {
        event.preventDefault();
        history.replaceState(null, "", link.hash);
        const from = link.closest(".line, .block, article");
        mark(issue, "here", [target, from?.matches(".line") ? from : byId(link.dataset.line)]);
        if (!wide.matches) showPane(issue, paneOf(target));
        bring(target);
        if (wide.matches && link.dataset.line) bring(byId(link.dataset.line));
      }
      const block = !link && wide.matches && !String(getSelection()) && event.target.closest(".block");
      if (block) { mark(issue, "here", [block]); bring(byId(block.dataset.line)); }
    });

    issue.addEventListener("mouseover", (event) => {
      const block = event.target.closest(".block");
      const line = event.target.closest(".line");
      if (block) mark(issue, "near", linesOf(block));
      else if (line) mark(issue, "near", [byId(line.querySelector(".number").hash.slice(1))].filter((e) => e?.matches(".block")));
    });
    const tick = () => doubts[at]?.querySelector("input").click();
    actions.set(issue, { n: () => visit(at + 1), p: () => visit(at - 1), x: tick });
  }

  const chooseRole = (issue, button) => {
    const chosen = button.getAttribute("aria-pressed") !== "true";
    for (const other of issue.querySelectorAll("[data-role]")) other.setAttribute("aria-pressed", String(chosen && other === button));
    issue.querySelector(".seed").classList.toggle("only", chosen);
    mark(issue, "chosen", chosen ? issue.querySelectorAll(`.line.c-${button.dataset.role}`) : []);
    const first = issue.querySelector(".line.chosen");
    if (first) bring(first);
  };

  // Several bulletins: one at a time.
  const links = [...document.querySelectorAll(".issues a")];
  const showIssue = (shown) => {
    for (const [index, issue] of issues.entries()) {
      issue.hidden = issue !== shown;
      if (issue === shown) links[index]?.setAttribute("aria-current", "true"); else links[index]?.removeAttribute("aria-current");
    }
  };
  for (const [index, link] of links.entries()) {
    link.addEventListener("click", (event) => { event.preventDefault(); showIssue(issues[index]); });
  }
  const asked = byId(location.hash.slice(1));
  if (issues.length > 1) showIssue(asked?.closest(".issue") || issues[0]);
  if (asked && !wide.matches) showPane(asked.closest(".issue"), paneOf(asked) || "doubts");
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    actions.get(issues.find((one) => !one.hidden))?.[event.key]?.();
  });
}
