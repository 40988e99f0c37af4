"""Holding the table: rounds, timer, turns, projector."""
