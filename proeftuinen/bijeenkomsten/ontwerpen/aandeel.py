"""What ready designs and templates contribute."""
