"""The words: complete in both languages."""
