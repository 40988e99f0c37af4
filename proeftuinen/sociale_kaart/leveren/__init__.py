"""Feeding guides that exist: what is handed over, and what changed since the last time."""
