"""The socket is a doorbell: it says what changed and its version, after the commit; pages then ask for themselves."""
