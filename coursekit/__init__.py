"""Teaching aids for the chapters: checks, figures, set-up."""
