"""Reads a zip archive with Python's zipfile, checksums included, and prints its files as JSON, in base64.

usage: read_zip.py ARCHIVE
"""
import base64
import json
import sys
import zipfile

with zipfile.ZipFile(sys.argv[1]) as archive:
    if archive.testzip() is not None:
        raise SystemExit(f"{archive.testzip()} is damaged")
    files = [
        {"name": info.filename, "date": list(info.date_time), "base64": base64.b64encode(archive.read(info)).decode()}
        for info in archive.infolist()
    ]
json.dump(files, sys.stdout)
