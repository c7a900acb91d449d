"""Compares the answers of all peers, then prints one table of times and ratios for each size.

    python3 table.py [--short | --growth] MEASUREMENTS.jsonl ...

With --short one table of all sizes: Samband's time, its ratio to the C loops, and how many times slower the best
peer is. With --growth what Samband takes for each tie that has to be looked at, at every size, and how many times the
largest is the smallest; for questions also how many blocks of memory each takes. Ends with status 1 when answers differ. A question's figure is the mean of the hundred questions.
"""

import json
import sys

ROWS = ["open", "search", "coworkers", "coworkers_sorted", "coworkers_top20", "shared", "ego2", "path", "path_named",
        "muni_cooc", "org_proj", "projection_graph", "components", "degree", "pagerank", "leiden", "leiden_fine", "betweenness", "betweenness_256"]
ALONE = {"coworkers_sorted", "coworkers_top20", "path_named", "projection_graph"}


def shown(seconds):
    for unit, factor in (("s", 1), ("ms", 1e3), ("µs", 1e6)):
        if seconds * factor >= 1 or unit == "µs":
            return f"{seconds * factor:.3g} {unit}"


def figure(measured):
    return measured.get("mean") or measured["cpu"]


def same(left, right):
    if isinstance(left, list):
        return isinstance(right, list) and len(left) == len(right) and all(map(same, left, right))
    return abs(left - right) <= 1e-4 * max(abs(left), abs(right))


def cell(measured):
    text = shown(figure(measured))
    if measured.get("hub"):
        text += f" (hub {shown(measured['hub'])})"
    if measured.get("quality"):
        text += f", Q {measured['quality']['modularity']:.5f}, NMI {measured['quality']['nmi']:.4f}"
    return text


def differing(found, workload):
    """Peers whose answer is not that of the first; ranked lists are compared by their scores."""
    answers = {peer: m["answer"] for peer, m in found.items() if m.get("answer")}
    if workload in ("degree", "pagerank", "betweenness"):
        answers = {peer: [score for _, score in rows] for peer, rows in answers.items()}
    first = next(iter(answers.values()), None)
    return [peer for peer, answer in answers.items() if not same(answer, first)]


def best_of(found, workload):
    """The peer with the least time, the C loops apart; none for what is compared with nobody."""
    others = [peer for peer in found if peer not in ("samband", "cref") and workload not in ALONE]
    return min(others, key=lambda peer: figure(found[peer]), default=None)


def print_short(measured):
    sizes = [size for size in "SML" if any(s == size and "samband" in found for (s, _), found in measured.items())]
    print("| workload | " + " | ".join(sizes) + " |")
    print("|---" * (len(sizes) + 1) + "|")
    for workload in ROWS:
        cells = []
        for size in sizes:
            found = measured.get((size, workload), {})
            if "samband" not in found:
                cells.append("")
                continue
            ours, best = found["samband"], best_of(found, workload)
            parts = [shown(figure(ours))]
            if "cref" in found:
                parts.append(f"{figure(ours) / figure(found['cref']):.2f} of C")
            if best:
                parts.append(f"{best} {figure(found[best]) / figure(ours):.1f}x")
            cells.append(", ".join(parts))
        if any(cells):
            print("| " + " | ".join([workload, *cells]) + " |")


def per_tie(measured):
    """Seconds for each tie; of questions, whose figure is a mean of all, by the ties of all."""
    ties = measured.get("counters", {}).get("ties")
    count = len(measured["answer"]) if measured.get("mean") else 1
    return figure(measured) * count / ties if ties else None


def print_growth(measured):
    ours = {key: found["samband"] for key, found in measured.items() if "samband" in found}
    sizes = [size for size in "SML" if any(s == size for s, _ in ours)]
    print("| workload | " + " | ".join(f"{size}, ns a tie" for size in sizes) + " | largest / smallest | allocations |")
    print("|---" * (len(sizes) + 3) + "|")
    for workload in ROWS:
        found = [ours.get((size, workload)) for size in sizes]
        times = [per_tie(m) if m else None for m in found]
        blocks = [m["counters"]["allocations"] / len(m["answer"]) for m in found
                  if m and "allocations" in m.get("counters", {})]
        known = [t for t in times if t]
        if not known and not blocks:
            continue
        cells = [f"{t * 1e9:.2f}" if t else "" for t in times]
        cells.append(f"{max(known) / min(known):.2f}" if len(known) > 1 else "")
        cells.append(", ".join(f"{b:.2g}" for b in blocks))
        print("| " + " | ".join([workload, *cells]) + " |")


def main():
    measured = {}
    is_short = "--short" in sys.argv
    is_growth = "--growth" in sys.argv
    for name in sys.argv[1:]:
        if name in ("--short", "--growth"):
            continue
        with open(name) as lines:
            for line in lines:
                found = json.loads(line)
                measured.setdefault((found["size"], found["workload"]), {})[found["peer"]] = found
    differences, compared = [], 0
    for (size, workload), found in measured.items():
        compared += len([m for m in found.values() if m.get("answer")])
        differences += [f"{size} {workload}: {peer} answers otherwise" for peer in differing(found, workload)]
    if is_short:
        print_short(measured)
    if is_growth:
        print_growth(measured)
    for size in "" if is_short or is_growth else "SML":
        peers = sorted({p for (s, _), found in measured.items() if s == size for p in found} - {"samband", "cref"})
        if not peers and (size, "coworkers") not in measured:
            continue
        print(f"\n{size}\n")
        print("| workload | samband | cref | to cref | best peer | times faster | " + " | ".join(peers) + " |")
        print("|---" * (len(peers) + 6) + "|")
        for workload in ROWS:
            found = measured.get((size, workload), {})
            if "samband" not in found:
                continue
            ours, bound = found["samband"], found.get("cref")
            others = {peer: found[peer] for peer in peers if peer in found and workload not in ALONE}
            best = best_of(found, workload)
            row = [workload, cell(ours), cell(bound) if bound else "",
                   f"{figure(ours) / figure(bound):.2f}" if bound else "", best or "",
                   f"{figure(others[best]) / figure(ours):.1f}" if best else ""]
            print("| " + " | ".join(row + [cell(found[p]) if p in found else "" for p in peers]) + " |")
    print()
    print("\n".join(differences) or f"All {compared} answers agree.")
    sys.exit(bool(differences))


if __name__ == "__main__":
    main()
