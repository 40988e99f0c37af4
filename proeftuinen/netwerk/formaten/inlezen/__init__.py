"""Taking in lines from a file: read, looked over on a page that keeps nothing, then all at once."""
