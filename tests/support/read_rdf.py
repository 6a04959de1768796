"""Reads Turtle and JSON-LD with rdflib, compares them, and prints what they hold as JSON.

usage: read_rdf.py TURTLE JSONLD [TURTLE JSONLD ...]
"""
import json
import sys

from rdflib import Graph, Namespace, RDF
from rdflib.compare import isomorphic

SCHEMA, OA = Namespace("https://schema.org/"), Namespace("http://www.w3.org/ns/oa#")
SKOS = Namespace("http://www.w3.org/2004/02/skos/core#")


def read(turtle, jsonld):
    graph = Graph().parse(turtle, format="turtle")
    # Parsed from text: by name rdflib takes an IRI that is relative to the file for absolute.
    other = Graph().parse(data=open(jsonld, encoding="utf-8").read(), format="json-ld")
    text = lambda node, name: str(graph.value(node, name))
    number = lambda node, name: graph.value(node, name).toPython()
    papers = {
        str(paper): {
            "name": text(paper, SCHEMA.name),
            "authors": sorted(text(author, SCHEMA.name) for author in graph.objects(paper, SCHEMA.author)),
            "about": sorted(map(str, graph.objects(paper, SCHEMA.about))),
            "date": next((str(d.n3()) for d in graph.objects(paper, SCHEMA.datePublished)), None),
        }
        for paper in graph.subjects(RDF.type, SCHEMA.ScholarlyArticle)
    }
    concepts = {
        str(concept): {
            "label": text(concept, SKOS.prefLabel),
            "related": sorted(map(str, graph.objects(concept, SKOS.related))),
        }
        for concept in graph.subjects(RDF.type, SKOS.Concept)
    }
    mentions = []
    for mention in graph.subjects(RDF.type, OA.Annotation):
        target = graph.value(mention, OA.hasTarget)
        source = graph.value(target, OA.hasSource)
        whole = text(source, SCHEMA.text)
        position, quote = (
            next(s for s in graph.objects(target, OA.hasSelector) if graph.value(s, RDF.type) == kind)
            for kind in (OA.TextPositionSelector, OA.TextQuoteSelector)
        )
        start, end = number(position, OA.start), number(position, OA.end)
        mentions.append({
            "paper": str(graph.value(source, SCHEMA.isPartOf)),
            "concept": text(mention, OA.hasBody),
            "at": whole[start:end],
            "around": [whole[max(0, start - 32):start], whole[end:end + 32]],
            "exact": text(quote, OA.exact),
            "quoted": [text(quote, OA.prefix), text(quote, OA.suffix)],
        })
    return {"same": isomorphic(graph, other), "papers": papers, "concepts": concepts, "mentions": mentions}


files = sys.argv[1:]
json.dump([read(a, b) for a, b in zip(files[::2], files[1::2])], sys.stdout)
