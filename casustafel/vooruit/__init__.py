"""Thinking ahead: the domino picture."""
