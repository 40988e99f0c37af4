"""What changed between two waves: pure, on two pictures of `beeld`."""
