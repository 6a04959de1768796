"""Reads Obsidian vaults (zip archives) by Obsidian's rules and prints what it found as JSON.

Names of notes are looked up as Obsidian does: by file name alone, whatever the folder and the case.
Properties are read with PyYAML. Problems are sentences; a good vault has none.

usage: read_vault.py ARCHIVE...
"""
import datetime
import json
import re
import sys
import zipfile

import yaml

FORBIDDEN = re.compile(r'[\\/:*?"<>|#^\[\]\x00-\x1f]|%%|^[. ]|[. ]$')
LINK = re.compile(r"(?<!\\)\[\[((?:(?!\]\]).)*)\]\]")
ANCHOR = re.compile(r"(?m) \^([A-Za-z0-9-]+)$")
TAG = re.compile(r"^(?=.*[^\d/])[\w/-]+$")


def read(path):
    problems, notes, properties, links = [], {}, {}, 0
    with zipfile.ZipFile(path) as archive:
        for name in archive.namelist():
            folder, _, file = name.rpartition("/")
            stem = file.removesuffix(".md")
            if not file.endswith(".md"):
                problems.append(f"{name} is no note")
            if FORBIDDEN.search(stem) or re.match(r"(?i)(con|prn|aux|nul|com\d|lpt\d)(\.|$)", stem):
                problems.append(f"{name} has a name that some system forbids")
            if len(name.encode()) > 200:
                problems.append(f"{name} is too long")
            if stem.casefold() in notes:
                problems.append(f"{name} has the name of another note")
            notes[stem.casefold()] = archive.read(name).decode("utf-8")
            properties[stem.casefold()] = (folder, stem)
    read_properties = {}
    for key, text in notes.items():
        folder, stem = properties[key]
        front = re.match(r"---\n(.*?\n)---\n", text, re.S)
        if front is None:
            problems.append(f"{stem} has no properties")
            continue
        values = yaml.safe_load(front.group(1))
        read_properties[f"{folder}/{stem}"] = {k: str(v) if isinstance(v, datetime.date) else v for k, v in values.items()}
        for name, value in values.items():
            if isinstance(value, dict) or (isinstance(value, list) and any(not isinstance(v, str) for v in value)):
                problems.append(f"{stem}: {name} is not flat")
            if name in ("tags", "aliases", "cssclasses") and not isinstance(value, list):
                problems.append(f"{stem}: {name} is no list")
            if name == "date" and not re.fullmatch(r"\d{4}-\d\d-\d\d", str(value)):
                problems.append(f"{stem}: {value} is no date")
        for tag in values.get("tags", []):
            if not TAG.match(tag):
                problems.append(f"{stem}: {tag} is no tag")
        for target in LINK.findall(text):
            links += 1
            place, _, shown = target.partition("|")
            note, _, anchor = place.partition("#")
            if note.casefold() not in notes:
                problems.append(f"{stem}: there is no note {note}")
            elif anchor and anchor.removeprefix("^") not in ANCHOR.findall(notes[note.casefold()]):
                problems.append(f"{stem}: {note} has no anchor {anchor}")
            if "|" in shown or "[" in shown:
                problems.append(f"{stem}: the link to {note} shows {shown}")
        anchors = ANCHOR.findall(text)
        if len(anchors) != len(set(anchors)):
            problems.append(f"{stem} has an anchor twice")
    return {"problems": problems, "notes": len(notes), "links": links, "properties": read_properties}


json.dump([read(path) for path in sys.argv[1:]], sys.stdout)
