"""Recognised after all: hide at once, decide, keep account."""
