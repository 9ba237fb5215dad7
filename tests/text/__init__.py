"""What people type: cleaned, guarded, counted."""
