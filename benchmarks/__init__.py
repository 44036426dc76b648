"""Measurements of Feltnoter. They say pass or fail and never stop anything; see docs/performance.md."""
