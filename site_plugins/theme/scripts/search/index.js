// The files of the index, read once each: what lies in them is told in site_plugins/search/__init__.py.

import { SearchArticle } from "./article.js";
import { Bits } from "./bits.js";
import { makeFold } from "./text.js";

/** The address of the search module. */
export const HERE = import.meta.url;
const FOLDER = new URL("../../search/", HERE);
// k of the codes, as in alphabet.py, root.py and shards.py.
const [LIST, NEXT_CODE, NEXT_VARIANT, NEXT_SHARD] = [10, 2, 2, 0];
const [TERMS, NEXT_FIRST, NEXT_SECOND, NEXT_THIRD, NO_THIRD] = [8, 0, 5, 5, 0];
const [PLACE_ONES, STEP_ONES] = [2, 3];

/** A posting is the best place of a term in an article, times 4, and the step of its count. */
export const placeOf = (posting) => posting >> 2;
export const stepOf = (posting) => posting & 3;
const join = (pick) => (one, other) => (pick(placeOf(one), placeOf(other)) << 2) | pick(stepOf(one), stepOf(other));
export const highest = join(Math.max);
export const lowest = join(Math.min);

/** All articles of several lists of postings. */
export function united(lists) {
  const union = new Map();
  for (const postings of lists) {
    for (const [number, posting] of postings) union.set(number, highest(posting, union.get(number) ?? posting));
  }
  return union;
}

/** Calls `make` once for a key; a failure is not kept, so that the next call tries again. */
function once(make) {
  const made = new Map();
  return (key) => {
    if (!made.has(key)) {
      const making = make(key);
      made.set(key, making);
      making.catch(() => made.delete(key));
    }
    return made.get(key);
  };
}

async function read(path, version) {
  const url = new URL(version ? `${path}?v=${version}` : path, FOLDER);
  const response = await fetch(url, version ? {} : { cache: "no-cache" });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function inflate(format, ...parts) {
  const stream = new Blob(parts).stream().pipeThrough(new DecompressionStream(format));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const json = async (data) => JSON.parse(new TextDecoder().decode(await inflate("deflate", data)));

const open = once(async () => new SearchIndex(await json(await read("root.bin"))));
/** The index of this site. */
export const openIndex = () => open("");

class SearchIndex {
  constructor(root) {
    this.scripts = root.scripts;
    this.synonyms = root.synonyms;
    this.lengths = root.lengths;
    this.titles = root.titles;
    this.size = root.lengths.length;
    this.readAlphabet(root);
    this.readFolds(root);
    this.readFirsts(root);
    const file = (path) => read(path, root.version);
    this.shard = once(async (number) => this.readShard(await file(`terms/${number}.bin`)));
    const sample = once(() => file("articles/sample.bin"));
    this.article = once(async (number) => {
      const parts = await Promise.all([sample(""), file(`articles/${number}.bin`)]);
      const data = await inflate("deflate-raw", ...parts);
      return new SearchArticle(JSON.parse(this.readText(data.subarray(root.sample))), this.usual);
    });
    const facets = once(async () => json(await file("facets.bin")));
    this.facets = () => facets("");
  }

  readAlphabet({ frequent, others }) {
    const bits = new Bits(others);
    this.chars = Array.from(frequent);
    this.short = this.chars.length;
    for (let left = bits.expGolomb(LIST), code = 0; left > 0; left--) {
      code += bits.expGolomb(NEXT_CODE);
      this.chars.push(String.fromCodePoint(code));
    }
    this.rank = new Map(this.chars.map((char, rank) => [char, rank]));
  }

  /** What characters fold to, and for each script the usual form of those it writes otherwise. */
  readFolds({ fold, usual }) {
    const bits = new Bits(fold);
    const width = this.chars.length.toString(2).length;
    const folds = [];
    for (let left = bits.expGolomb(LIST), code = 0; left > 0; left--) {
      code += bits.expGolomb(NEXT_VARIANT);
      folds.push([String.fromCodePoint(code), this.chars[bits.fixed(width)]]);
    }
    this.foldChar = makeFold(new Map(folds));
    this.usual = {};
    for (const [script, flags] of Object.entries(usual)) {
      const flagged = new Bits(flags);
      this.usual[script] = new Map(folds.filter(() => flagged.bit()).map(([char, to]) => [to, char]));
    }
  }

  readFirsts({ shards }) {
    const bits = new Bits(shards);
    const width = (this.chars.length + 1).toString(2).length;
    this.firsts = [];
    for (let left = bits.expGolomb(LIST), first = 0; left > 0; left--) {
      first += bits.expGolomb(NEXT_SHARD);
      this.firsts.push(this.keyOf(first, bits.fixed(width), bits.expGolomb(NO_THIRD)));
    }
  }

  /** A number for a term that sorts as the shards do: for each character its rank + 1, 0 for none. */
  keyOf(first, second = 0, third = 0) {
    const base = this.chars.length + 1;
    return (first * base + second) * base + third;
  }

  /** Number of the shard in which a term of this key would stand; -1 before all. */
  shardOf(key) {
    let [low, high] = [0, this.firsts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.firsts[middle] <= key) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }

  /** Postings of a pair or triple of characters, where it is a term: article number to posting. */
  async term(...chars) {
    if (!chars.every((char) => this.rank.has(char))) return new Map();
    const shard = this.shardOf(this.keyOf(...chars.map((char) => this.rank.get(char) + 1)));
    return (shard >= 0 && (await this.shard(shard)).get(chars.join(""))) || new Map();
  }

  /** Postings of a character: its own, or those of all pairs that begin with it. */
  async character(char) {
    if (!this.rank.has(char)) return new Map();
    const place = this.rank.get(char) + 1;
    const first = Math.max(0, this.shardOf(this.keyOf(place)));
    const own = (await this.shard(first)).get(char);
    if (own) return own;
    const last = this.shardOf(this.keyOf(place + 1) - 1);
    const shards = await Promise.all(Array.from({ length: last - first + 1 }, (_, i) => this.shard(first + i)));
    const isPair = ([term]) => term.startsWith(char) && Array.from(term).length === 2;
    return united(shards.flatMap((shard) => [...shard].filter(isPair).map(([, postings]) => postings)));
  }

  readShard(data) {
    const bits = new Bits(data);
    const terms = new Map();
    let key = [0, 0, 0];
    for (let left = bits.expGolomb(TERMS); left > 0; left--) {
      key = readKey(bits, key);
      const chars = key.filter((place) => place).map((place) => this.chars[place - 1]);
      terms.set(chars.join(""), this.readPostings(bits));
    }
    return terms;
  }

  readPostings(bits) {
    const count = bits.expGolomb(0) + 1;
    const [hasPlaces, hasSteps] = [bits.bit(), bits.bit()];
    let k = 0;
    while (count * 2 ** (k + 1) * 10 <= this.size * 7) k++;
    const postings = new Map();
    for (let i = 0, number = -1; i < count; i++) {
      number += bits.rice(k) + 1;
      const place = hasPlaces ? bits.ones(PLACE_ONES) : 0;
      postings.set(number, (place << 2) | (hasSteps ? bits.ones(STEP_ONES) : 0));
    }
    return postings;
  }

  readText(codes) {
    let text = "";
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i];
      text += this.chars[code < this.short ? code : this.short + (code - this.short) * 256 + codes[++i]];
    }
    return text;
  }
}

/** A key after another: steps of 0 up to the character that differs, its step, and what follows in full. */
function readKey(bits, before) {
  const first = before[0] + bits.expGolomb(NEXT_FIRST);
  const second = bits.expGolomb(NEXT_SECOND) + (first === before[0] ? before[1] : 0);
  const isSame = first === before[0] && second === before[1];
  return [first, second, isSame ? before[2] + bits.expGolomb(NEXT_THIRD) : bits.expGolomb(NO_THIRD)];
}
