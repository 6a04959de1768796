/** The address that shows a paper, concept or topic: the same hash that the history keeps. */
import { conceptAt, paperAt } from "../../graph/index.ts";
import type { LoadedMap, Selection } from "../store/state.ts";
import { NOWHERE, writeHash } from "../store/url.ts";

export function hrefOf({ map }: LoadedMap, { kind, row }: Selection): string {
  if (kind === "topic") return writeHash({ ...NOWHERE, selection: { kind, row } });
  const id = kind === "paper" ? paperAt(map, row).id : conceptAt(map, row).id;
  return writeHash({ ...NOWHERE, selection: { kind, id } });
}

/** An address from the data, if it is one that may be followed: http or https. */
export function externalHref(url: string | null): string | null {
  return url !== null && /^https?:\/\//i.test(url) ? url : null;
}
