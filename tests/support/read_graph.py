"""Reads graph files with independent readers and prints what they hold as JSON.

usage: read_graph.py READER FILE ...    READER: networkx or igraph
Every node and edge becomes a flat record; colors are #rrggbb; values that are not there have no entry.
"""
import json
import math
import sys


def networkx_graph(path):
    import networkx

    if path.endswith(".gexf"):
        graph = networkx.read_gexf(path)
    elif path.endswith(".graphml"):
        graph = networkx.read_graphml(path)
    else:
        raise SystemExit(f"no networkx reader for {path}")
    nodes = [flat({"id": key, **values}) for key, values in graph.nodes(data=True)]
    edges = [flat({**values, "source": a, "target": b}) for a, b, values in graph.edges(data=True)]
    return {"directed": graph.is_directed(), "nodes": nodes, "edges": edges}


def igraph_graph(path):
    import igraph

    graph = igraph.Graph.Read_GraphML(path)
    # igraph 0.10 leaves & in ids as the reference that libxml2 hands it, however the file spells it.
    graph.vs["id"] = [key.replace("&#38;", "&") for key in graph.vs["id"]] if graph.vcount() else []
    nodes = [flat(v.attributes()) for v in graph.vs]
    ids = [node["id"] for node in nodes]
    edges = [flat({**e.attributes(), "source": ids[e.source], "target": ids[e.target]}) for e in graph.es]
    return {"directed": graph.is_directed(), "nodes": nodes, "edges": edges}


def flat(values):
    values = dict(values)
    viz = values.pop("viz", {})
    if "color" in viz:
        values["color"] = "#%02x%02x%02x" % tuple(viz["color"][c] for c in "rgb")
    if "position" in viz:
        values["x"], values["y"] = viz["position"]["x"], viz["position"]["y"]
    if "size" in viz:
        values["size"] = viz["size"]
    missing = lambda v: v is None or v == "" or (isinstance(v, float) and math.isnan(v))
    return {k: v for k, v in values.items() if not missing(v)}


readers = {"networkx": networkx_graph, "igraph": igraph_graph}
json.dump([readers[sys.argv[1]](path) for path in sys.argv[2:]], sys.stdout)
