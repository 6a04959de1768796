/** The links of each projection; those of papers or concepts alone are made by the worker when first shown. */
import { projectedColumns } from "../store/projection.ts";
import type { LoadedMap, MapProjection } from "../store/state.ts";
import { type Links, noLinks, projectedLinks } from "./links.ts";

export class ProjectionLinks {
  readonly #loaded: LoadedMap;
  readonly #links = new Map<MapProjection, Links>();
  readonly #onArrival: (projection: MapProjection) => void;

  /** @param onArrival told when links have come that were asked for before */
  constructor(loaded: LoadedMap, ownLinks: Links, onArrival: (projection: MapProjection) => void) {
    this.#loaded = loaded;
    this.#links.set("both", ownLinks);
    this.#onArrival = onArrival;
  }

  /** None until they have arrived. */
  of(projection: MapProjection): Links {
    const known = this.#links.get(projection);
    if (known !== undefined || projection === "both") return known!;
    const { graph } = this.#loaded.map;
    const none = noLinks(graph.x.length, true);
    this.#links.set(projection, none);
    projectedColumns(this.#loaded, projection).then(
      (columns) => {
        this.#links.set(projection, projectedLinks(graph, projection, columns));
        this.#onArrival(projection);
      },
      (error: unknown) => {
        // Another map was opened, or the worker has died, which the page tells by itself.
        console.warn(error);
        this.#links.delete(projection);
      },
    );
    return none;
  }
}
