"""What was learnt, looked at by a second person, and where it goes."""
