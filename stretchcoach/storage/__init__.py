"""Storage owns everything that touches the disk; no Qt."""
