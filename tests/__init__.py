"""Tests mirror the package; `whole` looks at the product as one thing, `people` drives it as persons do."""
