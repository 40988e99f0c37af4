"""What making an experiment last contribute."""
