"""What stakeholder talks contribute."""
