// The files of the index, read once each. What lies in them: site_plugins/search/__init__.py.

import { makeFold } from "./search-text.js";

const FOLDER = new URL("../search/", import.meta.url);
const [STEPS, PLACES] = [3, 2];
const [NEXT_FIRST, NEXT_SECOND, COUNT] = [0, 5, 8];

async function read(path, version) {
  const url = new URL(version ? `${path}?v=${version}` : path, FOLDER);
  const response = await fetch(url, version ? {} : { cache: "no-cache" });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

async function inflate(data) {
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const readJson = async (data) => JSON.parse(new TextDecoder().decode(await inflate(data)));

/** Calls `make` once for a key; a failure is not kept, so that the next call tries again. */
function once(make) {
  const made = new Map();
  return (key) => {
    if (!made.has(key)) made.set(key, make(key).catch((error) => (made.delete(key), Promise.reject(error))));
    return made.get(key);
  };
}

const roots = once(async () => new Index(await readJson(await read("root.bin"))));
/** The index of this site. */
export const openIndex = () => roots("");

/** Numbers as `bits.py` writes them. */
class Bits {
  constructor(data) {
    this.data = data;
    this.place = 0;
  }
  bit() {
    const bit = (this.data[this.place >> 3] >> (7 - (this.place & 7))) & 1;
    this.place++;
    return bit;
  }
  fixed(width) {
    let number = 0;
    for (let i = 0; i < width; i++) number = (number << 1) | this.bit();
    return number;
  }
  ones(most = Infinity) {
    let ones = 0;
    while (ones < most && this.bit()) ones++;
    return ones;
  }
  expGolomb(k) {
    let zeros = 0;
    while (!this.bit()) zeros++;
    return ((((1 << zeros) | this.fixed(zeros)) - 1) << k) | this.fixed(k);
  }
  rice(k) {
    return (this.ones() << k) | this.fixed(k);
  }
}

class Index {
  constructor(root) {
    Object.assign(this, root);
    this.chars = Array.from(root.frequent + root.others);
    this.short = Array.from(root.frequent).length;
    this.rank = new Map(this.chars.map((char, rank) => [char, rank]));
    this.size = root.lengths.length;
    this.synonyms = root.synonyms;
    this.foldChar = makeFold(root.fold);
    this.firsts = root.shards.map((term) => this.key(term));
    this.usualForms = Object.fromEntries(
      Object.entries(root.usual).map(([script, [from, to]]) => {
        const forms = Array.from(to);
        return [script, new Map(Array.from(from, (char, i) => [char, forms[i]]))];
      }),
    );
    this.shard = once(async (number) => this.readShard(await read(`terms/${number}.bin`, this.version)));
    this.article = once(async (number) => this.readArticle(await read(`articles/${number}.bin`, this.version)));
    const facets = once(async () => readJson(await read("facets.bin", this.version)));
    this.facets = () => facets("");
  }

  /** Terms of one or two characters as numbers that sort as the shards do; NaN for characters of no article. */
  key(term) {
    const [first, second] = Array.from(term);
    const place = second === undefined ? 0 : this.rank.get(second) + 1;
    return this.rank.get(first) * (this.chars.length + 1) + place;
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

  /** Postings of a pair: article number to {place, step}. */
  async pair(term) {
    const shard = this.shardOf(this.key(term));
    return (shard >= 0 && (await this.shard(shard)).get(term)) || new Map();
  }

  /** Postings of a single character: its own, or those of all pairs that begin with it. */
  async character(char) {
    const rank = this.rank.get(char);
    if (rank === undefined) return new Map();
    const first = Math.max(0, this.shardOf(this.key(char)));
    const own = (await this.shard(first)).get(char);
    if (own) return own;
    const last = this.shardOf((rank + 1) * (this.chars.length + 1) - 1);
    const numbers = Array.from({ length: last - first + 1 }, (_, i) => first + i);
    const united = new Map();
    for (const shard of await Promise.all(numbers.map((number) => this.shard(number)))) {
      for (const [term, postings] of shard) {
        if (!term.startsWith(char)) continue;
        for (const [number, { place, step }] of postings) {
          const other = united.get(number) ?? { place, step };
          united.set(number, { place: Math.max(place, other.place), step: Math.max(step, other.step) });
        }
      }
    }
    return united;
  }

  readShard(data) {
    const bits = new Bits(data);
    const terms = new Map();
    let [first, second] = [0, 0];
    for (let left = bits.expGolomb(COUNT), isNew = true; left > 0; left--, isNew = false) {
      const step = bits.expGolomb(NEXT_FIRST);
      second = bits.expGolomb(NEXT_SECOND) + (isNew || step ? 0 : second + 1);
      first += step;
      terms.set(this.chars[first] + (second ? this.chars[second - 1] : ""), this.readPostings(bits));
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
      const place = hasPlaces ? bits.ones(PLACES) : 0;
      postings.set(number, { place, step: hasSteps ? bits.ones(STEPS) : 0 });
    }
    return postings;
  }

  async readArticle(data) {
    const codes = await inflate(data);
    let json = "";
    for (let i = 0; i < codes.length; i++) {
      const code = codes[i];
      json += this.chars[code < this.short ? code : this.short + (code - this.short) * 256 + codes[++i]];
    }
    return new Article(JSON.parse(json), this);
  }
}

/** The text of an article, in any script of the site. */
class Article {
  constructor(record, index) {
    Object.assign(this, record);
    this.index = index;
    this.texts = new Map();
  }

  /** Section, issue and the lines of text. */
  lines(script) {
    if (!this.texts.has(script)) this.texts.set(script, this.textIn(script).split("\n"));
    return this.texts.get(script);
  }

  textIn(script) {
    const changes = this[script];
    const forms = this.index.usualForms[script];
    if (!changes) return this.text;
    const usual = Array.from(this.text, (char) => forms.get(char) ?? char);
    let [text, done] = ["", 0];
    for (let i = 0; i < changes.length; i += 3) {
      const [skip, drop, insert] = changes.slice(i, i + 3);
      text += usual.slice(done, done + skip).join("") + insert;
      done += skip + drop;
    }
    return text + usual.slice(done).join("");
  }
}


