"""The written case: structure before text, the gate, and a second person who looks."""
