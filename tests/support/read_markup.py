"""Reads HTML, Markdown and XML as browsers and note programs do and prints which elements came of it, as JSON.

Standard input is JSON: {"html": [...], "markdown": [...], "xml": [...]}, texts each. For each kind the answer
has the names of all elements, of all attributes, and all addresses in them, each once and sorted. Markdown is
read as CommonMark with raw HTML let through; where markdown-it-py is missing, its answer is null.
"""
import json
import sys

import html5lib
from lxml import etree

try:
    from markdown_it import MarkdownIt
except ImportError:
    MarkdownIt = None

ADDRESSES = {"href", "src", "data", "action", "srcdoc", "formaction", "content"}


def local(name):
    return name.rpartition("}")[2].lower()


def found(roots):
    elements, attributes, addresses = set(), set(), set()
    for root in roots:
        for element in root.iter():
            if not isinstance(element.tag, str):
                elements.add("comment")
                continue
            elements.add(local(element.tag))
            for name, value in element.attrib.items():
                attributes.add(local(name))
                if local(name) in ADDRESSES:
                    addresses.add(value)
    return {"elements": sorted(elements), "attributes": sorted(attributes), "addresses": sorted(addresses)}


def parse(html):
    return html5lib.parseFragment(html, treebuilder="etree", namespaceHTMLElements=False)


asked = json.load(sys.stdin)
answer = {"html": found(map(parse, asked["html"])), "markdown": None}
if MarkdownIt is not None:
    markdown = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    # Links are checked here, so none may be left out before.
    markdown.validateLink = lambda url: True
    answer["markdown"] = found(parse(markdown.render(text)) for text in asked["markdown"])
parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
answer["xml"] = found(etree.fromstring(text.encode("utf-8"), parser) for text in asked["xml"])
json.dump(answer, sys.stdout)
