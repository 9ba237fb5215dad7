"""Tests of the suggested themes."""
