"""The command line: ``climbing-back``, or ``python -m climbing_back``."""

from climbing_back.command_line import main

if __name__ == "__main__":
    main()
