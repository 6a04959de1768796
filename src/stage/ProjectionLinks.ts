/** The links of each projection; those of papers or concepts alone are made by the worker when first shown. */
import type { ProjectionKind, Shown } from "../../graph/index.ts";
import { type ProjectedColumns, projectedAmong, projectedColumns } from "../store/projection.ts";
import type { LoadedMap, MapProjection } from "../store/state.ts";
import { type Links, noLinks, projectedLinks } from "./links.ts";

/** Milliseconds without another filter after which links are made for what is left. */
const CALM = 400;

export class ProjectionLinks {
  readonly #loaded: LoadedMap;
  readonly #links = new Map<MapProjection, Links>();
  readonly #onArrival: () => void;
  /** Made for what the filters leave: the strongest of all may well lead to what they do not. */
  #filtered: {
    readonly projection: MapProjection;
    readonly shown: Shown;
    readonly links: Links | null;
  } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onArrival told when links have come that were asked for before */
  constructor(loaded: LoadedMap, ownLinks: Links, onArrival: () => void) {
    this.#loaded = loaded;
    this.#links.set("both", ownLinks);
    this.#onArrival = onArrival;
  }

  /** None until they have arrived; those between what is shown come after those of the whole map. */
  of(projection: MapProjection, shown: Shown | null): Links {
    clearTimeout(this.#timer);
    if (projection === "both") return this.#links.get(projection)!;
    const whole = this.#links.get(projection) ?? this.#make(projection);
    if (shown === null || shown.isAll) return whole;
    if (this.#filtered?.projection === projection && this.#filtered.shown === shown)
      return this.#filtered.links ?? whole;
    this.#timer = setTimeout(() => this.#makeAmong(projection, shown), CALM);
    return whole;
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  #make(projection: ProjectionKind): Links {
    const none = noLinks(this.#loaded.map.graph.x.length, true);
    this.#links.set(projection, none);
    this.#take(projection, projectedColumns(this.#loaded, projection), (links) => {
      if (links === null) this.#links.delete(projection);
      else this.#links.set(projection, links);
    });
    return none;
  }

  #makeAmong(projection: ProjectionKind, shown: Shown): void {
    this.#filtered = { projection, shown, links: null };
    this.#take(projection, projectedAmong(this.#loaded, projection, shown), (links) => {
      if (this.#filtered?.shown === shown && this.#filtered.projection === projection)
        this.#filtered = { projection, shown, links };
    });
  }

  #take(
    projection: ProjectionKind,
    columns: Promise<ProjectedColumns>,
    keep: (links: Links | null) => void,
  ): void {
    columns.then(
      (arrived) => {
        keep(projectedLinks(this.#loaded.map.graph, projection, arrived));
        this.#onArrival();
      },
      (error: unknown) => {
        // Another map was opened, or the worker has died, which the page tells by itself.
        console.warn(error);
        keep(null);
      },
    );
  }
}
