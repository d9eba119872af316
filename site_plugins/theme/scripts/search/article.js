// An article of the index: its text in every script, and the part of it that a result shows.

import { findMarks, foldText, withoutNoteMarks } from "./text.js";

const LABELS = 4;
const [EXCERPT, LEAD] = [96, 24];
// Where an excerpt may begin.
const PAUSE = /[，。；：！？、,;:!?）)」”\s]/;

export class SearchArticle {
  /** `record`: what articles.py wrote; `usual`: for each script the usual forms of characters. */
  constructor(record, usual) {
    Object.assign(this, record);
    this.usual = usual;
    this.known = new Map();
  }

  /** The text in a script, line by line: section, issue, sources, regions, and then what is searched. */
  lines(script) {
    if (!this.known.has(script)) this.known.set(script, this.write(this[script], this.usual[script]).split("\n"));
    return this.known.get(script);
  }

  write(changes, usual) {
    if (!changes) return this.text;
    const chars = Array.from(this.text, (char) => usual.get(char) ?? char);
    let [text, done] = ["", 0];
    for (let i = 0; i < changes.length; i += 3) {
      const [skip, drop, insert] = changes.slice(i, i + 3);
      text += chars.slice(done, done + skip).join("") + insert;
      done += skip + drop;
    }
    return text + chars.slice(done).join("");
  }

  /** What is searched, in every script, without and with the numbers of notes. */
  versions() {
    const texts = ["", ...Object.keys(this.usual)].map((script) => this.lines(script).slice(LABELS).join(""));
    return [...new Set(texts.flatMap((text) => [withoutNoteMarks(text), text]))];
  }

  /** Whether the text, in any script, holds one of the forms of each word, and none of those to be left out. */
  holds({ words, without }, foldChar) {
    this.folded ??= this.versions().map((text) => foldText(text, foldChar).folded);
    const isHeld = (forms) => forms.some((form) => this.folded.some((text) => text.includes(form)));
    return words.every(isHeld) && !without.some(isHeld);
  }

  /** What a list of results shows, in a script of the site. */
  shown(script, words, foldChar) {
    const [section, issueLabel, sources, regions, ...lines] = this.lines(script).map(withoutNoteMarks);
    const title = lines[this.fields.indexOf("T")] ?? "";
    const names = (line) => (line ? line.split("\t") : []);
    const marksIn = (text) => findMarks(text, words, foldChar);
    const found = [...names(sources), ...names(regions)].filter((name) => marksIn(name).length);
    return {
      title,
      titleMarks: marksIn(title),
      facts: [section, issueLabel, ...found].filter(Boolean).map((text) => ({ text, marks: marksIn(text) })),
      ...this.excerpt(lines, words, foldChar),
      section,
      sources: names(sources),
      regions: names(regions),
      issue: this.issue,
      issueLabel,
      date: this.date,
    };
  }

  /** The part of the text in which most of the words stand, and the anchor at or before it. */
  excerpt(lines, words, foldChar) {
    let best = { score: -1, line: -1 };
    for (const [line, text] of lines.entries()) {
      if (!"HB".includes(this.fields[line])) continue;
      const held = words.filter((forms) => findMarks(text, [forms], foldChar).length);
      const score = held.length * 2 + (this.fields[line] === "B");
      if (score > best.score) best = { score, line };
    }
    const text = lines[best.line] ?? "";
    const marks = findMarks(text, words, foldChar);
    const first = marks.length && text.length > EXCERPT ? start(text, marks[0][0]) : 0;
    const last = Math.min(text.length, first + EXCERPT);
    const lead = first ? "…" : "";
    const inside = marks.filter(([from, to]) => from >= first && to <= last);
    const anchors = Object.keys(this.anchors).filter((line) => Number(line) <= best.line);
    return {
      excerpt: lead + text.slice(first, last) + (last < text.length ? "…" : ""),
      excerptMarks: inside.map((mark) => mark.map((place) => place - first + lead.length)),
      anchor: marks.length && anchors.length ? this.anchors[anchors.at(-1)] : "",
    };
  }
}

/** Where an excerpt begins that shows the mark: after the first pause shortly before it. */
function start(text, mark) {
  if (mark <= LEAD) return 0;
  const from = mark - LEAD;
  const pause = text.slice(from, mark).search(PAUSE);
  return pause < 0 ? from : from + pause + 1;
}
