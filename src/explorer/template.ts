/** Where the page gets the explorer that a map is put into: beside itself; an explorer from its own file. */
import { IS_EXPLORER } from "../mode.ts";
import { toTemplate } from "./skeleton.ts";

/** Fetched when first asked for. @throws if it is not there, as while developing */
export async function explorerTemplate(): Promise<string> {
  if (IS_EXPLORER) return ownTemplate();
  const response = await fetch(new URL("explorer.html", document.baseURI));
  if (!response.ok) throw new Error(`the explorer page could not be fetched (${response.status})`);
  return response.text();
}

function ownTemplate(): string {
  const text = (id: string) => document.getElementById(id)?.textContent ?? "";
  const policy = document.querySelector<HTMLMetaElement>('meta[http-equiv="Content-Security-Policy"]');
  return toTemplate({
    policy: policy?.content ?? "",
    style: text("style"),
    page: text("page"),
    worker: text("worker"),
    licences: text("licences"),
    start: text("start"),
  });
}
