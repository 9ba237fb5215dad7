"""A municipality's own PowerPoint template: opened with care, read, matched to our slides, and checked."""
