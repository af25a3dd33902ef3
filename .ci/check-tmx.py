#!/usr/bin/python3
"""Reads a TMX file with translate-toolkit, a reader that is not ours, and counts what it finds.

    check-tmx.py FILE UNITS LANGUAGE...

Exits 1 unless FILE holds exactly UNITS units and each has one non-empty segment in each LANGUAGE.
translate-toolkit answers an unreadable file with no units and no error, so that counting is the check.
Debian: apt-get install translate-toolkit, and run this with the system's own /usr/bin/python3.
"""

import sys

from translate.storage import tmx

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def problems(path, expected, languages):
    with open(path, "rb") as file:
        units = tmx.tmxfile(file).units
    if len(units) != expected:
        yield f"{len(units)} units where {expected} should be"
    for number, unit in enumerate(units, start=1):
        found = [node.get(XML_LANG) for node in unit.getlanguageNodes()]
        for language in languages:
            if found.count(language) != 1:
                yield f"unit {number}: {found.count(language)} segments in {language}"
            elif not (unit.getNodeText(unit.getlanguageNode(lang=language)) or "").strip():
                yield f"unit {number}: nothing in {language}"


def main():
    if len(sys.argv) < 4:
        sys.exit(__doc__)
    path, expected, languages = sys.argv[1], int(sys.argv[2]), sys.argv[3:]
    found = list(problems(path, expected, languages))
    for problem in found:
        print(f"{path}: {problem}", file=sys.stderr)
    if found:
        sys.exit(1)
    print(f"{path}: {expected} units in {', '.join(languages)}")


main()
