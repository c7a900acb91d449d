"""Asks an explorer everything that its description allows, and much that it does not.

    ask_openapi.py ADDRESS EXAMPLES [PHASES]

ADDRESS is where the explorer listens; so many requests are made up for each operation, and with the phases
"coverage,fuzzing" one for each edge of each parameter besides. Every answer must be one that the description
has: its status, its kind and its form; what is not allowed must be refused.
"""
import os
import subprocess
import sys

CONFIGURATION = os.path.join(os.path.dirname(os.path.abspath(__file__)), "schemathesis.toml")

# Years in the wrong order and texts with more bytes than letters are refused, which no schema can say.
UNSAYABLE = "positive_data_acceptance"


def main(address, examples, phases="fuzzing"):
    done = subprocess.run(
        [sys.executable, "-B", "-m", "schemathesis.cli", "--config-file", CONFIGURATION, "run",
         address + "openapi.json", "--seed", "1", "--generation-deterministic", "--phases", phases,
         "--max-examples", examples, "--exclude-checks", UNSAYABLE, "--no-color"],
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    print("as described" if done.returncode == 0 else done.stdout[-6000:])


main(*sys.argv[1:])
