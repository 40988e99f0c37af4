"""What prints and files of experiments contribute."""
