"""Tests of the simulated trios."""
