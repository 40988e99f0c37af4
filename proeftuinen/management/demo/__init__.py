"""The demo world, which no page needs.

People and places as data (`mensen`, `verzonnen`, `openbaar`), when things happen there (`tijd`),
and how it is built (`wereld`, `veel`).
"""
