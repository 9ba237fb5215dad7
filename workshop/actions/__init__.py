"""Everything that can be done in a workshop, a verb each; pages and sockets only ask for these."""
