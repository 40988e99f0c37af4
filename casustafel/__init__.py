"""Tables around a case: learn from it without keeping a patient."""
