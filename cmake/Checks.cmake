# Checks of the tree itself: each is a script run as a test.
