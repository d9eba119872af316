"""Tells machines what is new: feeds, a map of the site, structured data."""
