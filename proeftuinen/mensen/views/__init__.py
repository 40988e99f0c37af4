"""The pages of contacts: the list, one person, one's own, and rest."""
