"""What people type: cleaned where it comes in, looked through for personal data, counted as Danish words."""
