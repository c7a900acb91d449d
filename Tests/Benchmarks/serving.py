"""Asks the explorer and Datasette the same questions once, compares the answers, and writes the addresses for wrk."""

import json
import sqlite3
import statistics
import sys
import time
import urllib.error
import urllib.parse
import urllib.request
from pathlib import Path

PARTNERS = """
SELECT w.key, count(DISTINCT y.project_id) AS shared
FROM organisation o JOIN affiliation x ON x.organisation_id = o.id
JOIN project_affiliation y ON y.project_id = x.project_id
JOIN organisation b ON b.id = y.organisation_id JOIN organisation w ON w.id = coalesce(b.parent_id, b.id)
WHERE o.key = :key AND w.id <> o.id GROUP BY w.id ORDER BY shared DESC, w.name LIMIT 20
"""


def bodies(store):
    """A hundred bodies without parts, evenly over all."""
    database = sqlite3.connect(f"file:{store}?mode=ro", uri=True)
    keys = [key for key, in database.execute(
        "SELECT key FROM organisation o WHERE parent_id IS NULL AND project_count > 0"
        " AND NOT EXISTS (SELECT 1 FROM organisation p WHERE p.parent_id = o.id) ORDER BY key")]
    return keys[::max(1, len(keys) // 100)][:100]


def fetched(port, path):
    start = time.perf_counter()
    with urllib.request.urlopen(f"http://127.0.0.1:{port}{path}") as answer:
        return json.load(answer), time.perf_counter() - start


def main():
    store, folder = sys.argv[1], Path(sys.argv[2])
    keys = bodies(store)
    query = urllib.parse.urlencode
    asked = {
        "samband": (8791, ["/who-worked-with.json?" + query({"of": key, "limit": 20}) for key in keys],
                    lambda answer: [row["sharedProjects"] for row in answer["rows"]]),
        "datasette": (8792, [f"/{Path(store).stem}.json?" + query({"sql": PARTNERS, "key": key, "_shape": "array"})
                             for key in keys],
                      lambda answer: [row["shared"] for row in answer]),
    }
    for port, _, _ in asked.values():
        for _ in range(600):
            try:
                urllib.request.urlopen(f"http://127.0.0.1:{port}/-/versions.json").close()
            except urllib.error.HTTPError:
                break
            except urllib.error.URLError:
                time.sleep(0.1)
            else:
                break
    counts = {}
    for name, (port, paths, form) in asked.items():
        answers = [fetched(port, path) for path in paths]
        counts[name] = [form(answer) for answer, _ in answers]
        times = sorted(seconds * 1000 for _, seconds in answers)
        print(f"{name}: first answers {statistics.median(times):.1f} ms median, {times[-1]:.1f} ms most")
        (folder / f"{name}.txt").write_text("\n".join(paths) + "\n")
    differing = sum(a != b for a, b in zip(*counts.values()))
    print(f"{len(keys)} bodies, {differing} answers differ")
    sys.exit(1 if differing else 0)


if __name__ == "__main__":
    main()
