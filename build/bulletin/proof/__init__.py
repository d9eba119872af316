"""Shows editors where the Traditional form of a text is in doubt, and remembers what they accept."""
