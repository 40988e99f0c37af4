"""What invitations contribute."""
