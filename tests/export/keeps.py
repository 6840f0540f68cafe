# SPDX-FileCopyrightText: 2026 The Synoptic authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says what the JSON on standard input breaks of a JSON Schema: keeps.py SCHEMA; a line for each fault."""

import json
import sys

from jsonschema import Draft202012Validator
from jsonschema.exceptions import best_match


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    Draft202012Validator.check_schema(schema)
    value = json.load(sys.stdin)
    faults = 0
    for error in Draft202012Validator(schema).iter_errors(value):
        faults += 1
        nearest = best_match([error])
        place = "/".join(str(step) for step in nearest.absolute_path)
        print(f"/{place}: {nearest.message}"[:400])
    return 1 if faults else 0


sys.exit(main())
