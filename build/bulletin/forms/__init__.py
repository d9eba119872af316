"""The forms in which bulletins print things, known to classify and to assemble alike."""
