"""A seed -> its lines, whatever format it was saved in."""
