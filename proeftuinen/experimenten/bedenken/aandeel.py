"""What thinking up an experiment, its group and its actions contribute."""
