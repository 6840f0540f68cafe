# SPDX-FileCopyrightText: 2026 The Synoptic authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Says what the JSON on standard input breaks of a JSON Schema: keeps.py SCHEMA; a line for each fault.

keeps.py SCHEMA DEFINITION KEY holds each entry of the list KEY against one definition of the schema.
"""

import json
import sys

from jsonschema import Draft7Validator, Draft202012Validator
from jsonschema.exceptions import best_match


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        schema = json.load(file)
    value = json.load(sys.stdin)
    validator = Draft202012Validator
    if len(sys.argv) > 2:
        definition, key = sys.argv[2:]
        every = {"type": "array", "items": {"$ref": f"#/definitions/{definition}"}}
        schema = {"definitions": schema["definitions"], "required": [key], "properties": {key: every}}
        validator = Draft7Validator  # as it was when these were written
    validator.check_schema(schema)
    faults = 0
    for error in validator(schema).iter_errors(value):
        faults += 1
        nearest = best_match([error])
        place = "/".join(str(step) for step in nearest.absolute_path)
        print(f"/{place}: {nearest.message}"[:400])
    return 1 if faults else 0


sys.exit(main())
