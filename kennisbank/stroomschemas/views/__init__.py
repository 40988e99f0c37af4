"""Views of flow charts: reading and walking, and the editor."""
