"""What waves: making, opening, closing, who answered, paper contribute."""
