"""Tests of the product as one thing: its wheel, its imports, its house rules, its README."""
