"""Figures of a network: pure calculations, each with its formula and source.

Each takes plain people and lines, or a `Netwerkbeeld`; none knows the database. Equal to networkx
to 1e-9 where that has the same figure (tests/proeftuinen/netwerk/maten).
"""
