"""What the pages are tested with, and their tests."""
