"""The doorbell: who hears what."""
