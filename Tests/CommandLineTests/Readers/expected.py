"""What an export must hold, counted in the store with SQL of its own."""
import collections
import itertools
import sqlite3


class Expected:
    def __init__(self, path):
        self.store = sqlite3.connect(path)
        rows = self.store.execute
        self.digest = rows("SELECT digest FROM generation").fetchone()[0]
        self.organisations = {
            key: dict(name=name, kind=kind, parent=parent, municipality=place)
            for key, name, kind, parent, place in rows(
                "SELECT o.key, o.name, o.kind, u.key, o.municipality_code FROM organisation o "
                "LEFT JOIN organisation u ON u.id = o.parent_id")}
        self.projects = {
            key: dict(title=title, start=start, end=end, grant=grant, area=area)
            for key, title, start, end, grant, area in rows(
                "SELECT c.key, p.title, p.start_day, p.end_day, p.grant_sek, p.programme_area "
                "FROM current_project c JOIN project p ON p.id = c.project_id")}
        self.municipalities = {
            "municipality:" + code: name for code, name in rows(
                "SELECT DISTINCT m.code, m.name FROM municipality m "
                "JOIN location l ON l.municipality_code = m.code")}
        self.roles = collections.defaultdict(list)
        for body, project, role in rows(
                "SELECT organisation_key, project_key, role FROM affiliations"):
            self.roles[body, project].append(role)
        self.locations = {
            (project, "municipality:" + code) for project, code in rows(
                "SELECT c.key, l.municipality_code FROM location l "
                "JOIN current_project c ON c.project_id = l.project_id")}
        self.parts = {
            (key, body["parent"]) for key, body in self.organisations.items() if body["parent"]}

    @property
    def labels(self):
        """The label of every node."""
        return (
            {key: body["name"] for key, body in self.organisations.items()}
            | {key: project["title"] for key, project in self.projects.items()}
            | self.municipalities)

    @property
    def edges(self):
        """The ends of every edge, whatever their order."""
        return {frozenset(pair) for pair in (*self.roles, *self.locations, *self.parts)}

    def projection(self, threshold=1):
        """How many projects every two bodies share, offices counting as their body."""
        def top(key):
            while self.organisations[key]["parent"]:
                key = self.organisations[key]["parent"]
            return key
        members = collections.defaultdict(set)
        for body, project in self.roles:
            members[project].add(top(body))
        counts = collections.Counter(
            frozenset(pair) for bodies in members.values()
            for pair in itertools.combinations(sorted(bodies), 2))
        return {pair: count for pair, count in counts.items() if count >= threshold}


def same(what, found, wanted):
    """Ends the check when two things differ, with what differs."""
    if found == wanted:
        return
    if isinstance(wanted, (set, frozenset)):
        detail = f"only found {sorted(map(str, found - wanted))[:3]}, " \
                 f"only wanted {sorted(map(str, wanted - found))[:3]}"
    elif isinstance(wanted, dict):
        keys = [k for k in found.keys() | wanted.keys() if found.get(k) != wanted.get(k)]
        detail = [(k, found.get(k), wanted.get(k)) for k in sorted(keys, key=str)[:3]]
    else:
        detail = f"found {found!r}, wanted {wanted!r}"
    raise SystemExit(f"{what}: {detail}")
