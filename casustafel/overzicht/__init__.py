"""The tab: tables and insights, and what the package tells elsewhere."""
