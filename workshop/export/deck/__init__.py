"""The slides: what a deck says is planned first, as plain values that fit; then it is drawn, native and editable."""
