/** Hands the papers, the settings and what one made of the map to the user as one file. */
import { toSaved } from "../store/savedWorkspace.ts";
import { usePage } from "../store/store.ts";
import { fileNameOf, saveFile } from "../ui/saveFile.ts";

export async function saveWorkspace(): Promise<void> {
  const { loaded, workspace } = usePage.getState();
  if (loaded === null) return;
  const { WORKSPACE_EXTENSION, writeWorkspaceFile } = await import("../store/workspaceFile.ts");
  const blob = await writeWorkspaceFile(toSaved(loaded, workspace), loaded.files);
  saveFile(blob, fileNameOf(loaded, WORKSPACE_EXTENSION));
}
