"""Reads graph files with independent readers and prints what they hold as JSON.

usage: read_graph.py READER:FILE ...    READER: networkx or igraph
Every node and edge becomes a flat record; colors are #rrggbb; values that are not there have no entry.
"""
import html
import json
import math
import sys
import warnings
from urllib.parse import unquote


def networkx_graph(path):
    import networkx
    from networkx.readwrite import json_graph

    def from_json(read):
        with open(path, encoding="utf-8") as file:
            return read(json.load(file))

    if path.endswith(".gexf"):
        graph = networkx.read_gexf(path)
    elif path.endswith(".graphml"):
        graph = networkx.read_graphml(path)
    elif path.endswith(".gml"):
        graph = networkx.read_gml(path)
    elif path.endswith(".net"):
        graph = networkx.read_pajek(path)
    elif path.endswith(".node-link.json"):
        graph = from_json(json_graph.node_link_graph)
    elif path.endswith(".cyjs"):
        graph = from_json(json_graph.cytoscape_graph)
        positions = from_json(lambda data: [node["position"] for node in data["elements"]["nodes"]])
        for (_, values), position in zip(graph.nodes(data=True), positions):
            values.update(position)
    elif path.endswith(".edgelist"):
        graph = networkx.read_weighted_edgelist(path)
        graph = networkx.relabel_nodes(graph, {key: unquote(key) for key in graph})
    else:
        raise SystemExit(f"no networkx reader for {path}")
    nodes = [flat({**values, "id": values.get("key", key), "name": key}) for key, values in graph.nodes(data=True)]
    ids = {node["name"]: node["id"] for node in nodes}
    edges = [flat({**values, "source": ids[a], "target": ids[b]}) for a, b, values in graph.edges(data=True)]
    return {"directed": graph.is_directed(), "nodes": nodes, "edges": edges}


def igraph_graph(path):
    import igraph

    if path.endswith(".graphml"):
        graph = igraph.Graph.Read_GraphML(path)
        # igraph 0.10 leaves & in ids as the reference that libxml2 hands it, however the file spells it.
        graph.vs["id"] = [key.replace("&#38;", "&") for key in graph.vs["id"]] if graph.vcount() else []
    elif path.endswith(".gml"):
        # … and references of GML as they stand, with a warning, as for nested values.
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            graph = igraph.Graph.Read_GML(path)
        for name in graph.vs.attributes():
            graph.vs[name] = [html.unescape(v) if isinstance(v, str) else v for v in graph.vs[name]]
        graph.vs["id"] = graph.vs["key"] if graph.vcount() else []
    elif path.endswith(".net"):
        graph = igraph.Graph.Read_Pajek(path)
    elif path.endswith(".edgelist"):
        graph = igraph.Graph.Read_Ncol(path, names=True, weights=True, directed=False)
        graph.vs["id"] = [unquote(key) for key in graph.vs["name"]] if graph.vcount() else []
    else:
        raise SystemExit(f"no igraph reader for {path}")
    nodes = [flat(v.attributes()) for v in graph.vs]
    ids = [node.get("id", "") for node in nodes]
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
    graphics = values.pop("graphics", {})
    if graphics:
        values.update(x=graphics["x"], y=graphics["y"], size=graphics["w"], color=graphics["fill"])
    missing = lambda v: v is None or v == "" or (isinstance(v, float) and math.isnan(v))
    return {k: v for k, v in values.items() if not missing(v)}


readers = {"networkx": networkx_graph, "igraph": igraph_graph}
json.dump([readers[reader](path) for reader, path in (arg.split(":", 1) for arg in sys.argv[1:])], sys.stdout)
