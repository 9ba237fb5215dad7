"""Figures as pictures: SVG drawn from the same figures as wall, deck and workbook, and PNG made of it."""
