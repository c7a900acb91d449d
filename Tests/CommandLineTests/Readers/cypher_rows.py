"""Reads the rows of `UNWIND [ … ] AS row` statements: maps of texts, numbers, lists, days and maps."""
import re

ESCAPES = {"n": "\n", "r": "\r", "t": "\t", "'": "'", "\\": "\\"}


def rows(statement):
    text = statement[statement.index("["):]
    value, rest = read(text)
    assert rest.startswith("\n] AS row") or rest.lstrip().startswith("AS row"), rest[:40]
    return value


def read(text):
    text = text.lstrip()
    if text[0] == "[":
        return many(text[1:], "]", read)
    if text[0] == "{":
        pairs, rest = many(text[1:], "}", pair)
        return dict(pairs), rest
    if text[0] == "'":
        return quoted(text[1:])
    if text.startswith("date("):
        value, rest = quoted(text[len("date('"):])
        return value, rest[1:]
    match = re.match(r"-?\d+(\.\d+)?([eE]-?\d+)?", text)
    number = float(match[0]) if set(match[0]) & set(".eE") else int(match[0])
    return number, text[match.end():]


def pair(text):
    match = re.match(r"\s*(\w+): ", text)
    value, rest = read(text[match.end():])
    return (match[1], value), rest


def many(text, end, one):
    values = []
    text = text.lstrip()
    while text[0] != end:
        value, text = one(text)
        values.append(value)
        text = text.lstrip().removeprefix(",").lstrip()
    return values, text[1:]


def quoted(text):
    match = re.match(r"((?:[^'\\]|\\.)*)'", text, re.S)

    def plain(escape):
        if escape[1][0] == "u":
            return chr(int(escape[1][1:], 16))
        return ESCAPES[escape[1]]
    return re.sub(r"\\(u[0-9a-f]{4}|.)", plain, match[1], flags=re.S), text[match.end():]
