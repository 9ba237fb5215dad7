"""Simulated trios and a simulated facilitator, who use the same doors as people: pages, forms and the socket."""
