"""Runs SQL scripts in SQLite and prints what is in their tables then, as JSON.

usage: read_sql.py SCRIPT ...
"""
import json
import sqlite3
import sys


def read(script):
    database = sqlite3.connect(":memory:")
    with open(script, encoding="utf-8", newline="") as file:
        database.executescript(file.read())
    database.row_factory = sqlite3.Row
    tables = [name for (name,) in database.execute("select name from sqlite_master where type = 'table'")]
    return {table: [dict(row) for row in database.execute(f"select * from {table} order by rowid")] for table in tables}


json.dump([read(script) for script in sys.argv[1:]], sys.stdout)
