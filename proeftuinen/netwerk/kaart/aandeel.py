"""What the map, the projector, moving people contributes."""
