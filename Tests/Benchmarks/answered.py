"""Keeps what is answered of a file of reference answers, and names what is not.

    python3 answered.py REFERENCE.json ANSWERS.json KEPT.json
"""

import json
import sys


def main():
    with open(sys.argv[1]) as reference, open(sys.argv[2]) as answers:
        known, given = json.load(reference), json.load(answers)
    left_out = [key for key in known if key not in given]
    with open(sys.argv[3], "w") as kept:
        json.dump({key: known[key] for key in known if key in given}, kept, ensure_ascii=False)
    if left_out:
        print("not answered here:", ", ".join(left_out), file=sys.stderr)


if __name__ == "__main__":
    main()
