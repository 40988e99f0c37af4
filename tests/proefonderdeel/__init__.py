"""A made-up feature, "bloemen": proves that a feature joins in without a change in the core.

It keeps its flowers in the knots of the red thread, so that it needs no table of its own.
"""
