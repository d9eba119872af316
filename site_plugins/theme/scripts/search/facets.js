// The facets of the articles: which pass the reader's filters, and how many each name has.

export class Facets {
  /**
   * `table`: what index.py wrote; `narrowing`: pairs of a facet and the names of which an article must have one, in
   * whatever script they are given; `fold`: names to what they are compared by.
   */
  constructor(table, narrowing, fold) {
    this.table = table;
    this.narrowing = narrowing.map(([facet, names]) => {
      const wanted = new Set(names.map(fold));
      const places = table[facet].names.map(fold).flatMap((name, place) => (wanted.has(name) ? [place] : []));
      return { facet, places: new Set(places) };
    });
  }

  /** Whether an article has one of the names in every facet; `free`: a facet that does not matter. */
  passes(number, free = "") {
    return this.narrowing.every(
      ({ facet, places }) => facet === free || this.table[facet].of[number].some((place) => places.has(place)),
    );
  }

  /** For each facet its names with how many of the articles have it; what is chosen in a facet does not narrow it. */
  count(numbers, script) {
    const counted = Object.entries(this.table).map(([facet, { names, labels, of }]) => {
      const counts = names.map(() => 0);
      for (const number of numbers) {
        if (!this.passes(number, facet)) continue;
        for (const place of of[number]) counts[place]++;
      }
      return [facet, names.map((name, place) => ({ name, label: labels[script][place], count: counts[place] }))];
    });
    return Object.fromEntries(counted);
  }
}
