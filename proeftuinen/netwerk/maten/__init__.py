"""Figures of a network: pure calculations, each with its formula and source."""
