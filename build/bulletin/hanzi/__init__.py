"""What both rooms know of Chinese characters: folding, script conversion, quotation marks."""
