"""The department's picture: one document, made after the day, for the chief, MED and HR."""
