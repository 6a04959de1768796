"""Opens SQLite files, has them checked, and prints what is in their tables, as JSON.

usage: read_sqlite.py FILE ...
"""
import json
import sqlite3
import sys


def read(path):
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    (checked,) = database.execute("pragma integrity_check").fetchone()
    if checked != "ok":
        raise ValueError(f"{path}: {checked}")
    database.row_factory = sqlite3.Row
    tables = [name for (name,) in database.execute("select name from sqlite_master where type = 'table'")]
    return {table: [dict(row) for row in database.execute(f"select * from {table} order by rowid")] for table in tables}


json.dump([read(path) for path in sys.argv[1:]], sys.stdout)
