// What to try where nothing was found.

import { search } from "./engine.js";

const SHORTEST = 2;

const countOf = async (query) => ({ query, total: (await search(query, { limit: 0 })).total });

/** Other queries and how many articles they find: each word alone, or the longest beginning and end of a single one. */
export async function suggest(query) {
  const words = query.split(/\s+/u).filter((word) => word && !/^[-－]/u.test(word));
  const tries = words.length > 1 ? await Promise.all(words.map(countOf)) : await parts(words[0] ?? "");
  return tries.filter(({ total }) => total > 0);
}

async function parts(word) {
  const chars = Array.from(word.replace(/^["“”＂「『]|["“”＂」』]$/gu, ""));
  const whole = chars.join("");
  const unquoted = whole === word ? [] : [await countOf(whole)];
  const beginning = await longest(chars.length, (length) => chars.slice(0, length));
  const end = await longest(chars.length, (length) => chars.slice(-length));
  return [...unquoted, beginning, end].filter(Boolean);
}

/** The longest part that finds something: a part of what finds something finds something too. */
async function longest(length, partOf) {
  let [low, high, best] = [SHORTEST, length - 1, null];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = await countOf(partOf(middle).join(""));
    if (found.total) [best, low] = [found, middle + 1];
    else high = middle - 1;
  }
  return best;
}
