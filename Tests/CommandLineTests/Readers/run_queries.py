"""Runs queries with the sqlite3 of Python alone: run_queries.py STORE FILE; queries are separated by
blank lines. Prints the first row of each, its values joined by ` | `."""
import sqlite3
import sys

sys.stdout.reconfigure(encoding="utf-8")
store = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
with open(sys.argv[2], encoding="utf-8") as file:
    for query in file.read().strip().split("\n\n"):
        print(" | ".join(map(str, store.execute(query).fetchone())))
