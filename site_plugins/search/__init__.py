"""The reader's search: an index of neighbouring pairs of characters, in small static files.

What lies in the site's `search/` folder (`terms/` are bits, all else is deflated):

    root.bin            what every query needs: scripts, alphabet, folding, first pair of each shard
    terms/0.bin …       shards: pairs of characters with the articles that hold them
    articles/0.bin …    one file an article: its text for checking, excerpts and marks, in every script
    facets.bin          section, source, region, issue and year of every article

Articles are numbered from the newest to the oldest, so that their order is the order by date. The browser's
part is made from the theme's `scripts/search` and lies in `assets/search-…/`.
"""
