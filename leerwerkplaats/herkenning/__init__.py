"""Finds what can tell who someone is in Dutch text: pure, names are passed in, nothing is kept."""
