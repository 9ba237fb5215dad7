"""The command line. Patches the standard library for gevent before anything else is imported."""

import sys

_SERVES = {"serve", "demo"}
if _SERVES & set(sys.argv[1:]):
    from gevent import monkey

    monkey.patch_all()

from workshop.commands import main

if __name__ == "__main__":
    main()
