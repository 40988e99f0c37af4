"""The pages of talks: HTTP only, one module per subject."""
