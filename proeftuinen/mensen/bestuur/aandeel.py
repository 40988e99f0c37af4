"""What consent of administrators and policy papers contribute."""
