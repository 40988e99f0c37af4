"""Where people and organisations lie on the map: worked out once, then kept."""
