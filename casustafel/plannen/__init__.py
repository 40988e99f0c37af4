"""A table: when, who, which house rules, and who may open it."""
