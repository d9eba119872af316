"""Makes the pages that lead to articles: home, issues, sections, regions, sources and years."""
