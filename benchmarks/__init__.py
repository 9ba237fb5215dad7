"""Load and speed, runnable by anyone: `make bench`. Each prints what it measured, on what, beside a bare stack."""
