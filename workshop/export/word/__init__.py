"""Word documents: the look that all of them share, and the parts that they are put together from."""
