/**
 * What is kept between visits, in IndexedDB: for each corpus what was made of it, and the papers of the last
 * one of the user's own. Each save is one transaction, so that what is stored is old or new, never a mix.
 */
import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import type { SavedWorkspace } from "./savedWorkspace.ts";

export interface StoredFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Schema extends DBSchema {
  /** By corpus key. What is read is checked: another version of the page may have written it. */
  workspaces: { key: string; value: SavedWorkspace };
  /** Of the last corpus only. */
  files: { key: string; value: readonly StoredFile[] };
  /** `last`: the key of the corpus to go on with. */
  state: { key: "last"; value: string };
}

const NAME = "paperweft";
const VERSION = 1;

export class Storage {
  #database: Promise<IDBPDatabase<Schema>> | null = null;

  /** @throws (rejects) where storage is forbidden, full or broken; nothing is half done then */
  async #open(): Promise<IDBPDatabase<Schema>> {
    this.#database ??= openDB<Schema>(NAME, VERSION, {
      upgrade(database) {
        for (const store of ["workspaces", "files", "state"] as const) database.createObjectStore(store);
      },
      // A newer page in another tab goes first; this one opens it again when it next saves.
      blocking: (_current, _blocked, event) => {
        (event.target as IDBDatabase).close();
        this.#database = null;
      },
      terminated: () => {
        this.#database = null;
      },
    });
    try {
      return await this.#database;
    } catch (error) {
      this.#database = null;
      throw error;
    }
  }

  /** What was made of a corpus, unchecked; undefined if nothing is known. */
  async read(key: string): Promise<unknown> {
    return (await this.#open()).get("workspaces", key);
  }

  async save(key: string, saved: SavedWorkspace): Promise<void> {
    const transaction = (await this.#open()).transaction("workspaces", "readwrite");
    await Promise.all([transaction.store.put(saved, key), committed(transaction)]);
  }

  /** Keep a corpus as the one to go on with, in place of the one before. */
  async keep(key: string, saved: SavedWorkspace, files: readonly StoredFile[]): Promise<void> {
    const transaction = (await this.#open()).transaction(["workspaces", "files", "state"], "readwrite");
    const stores = {
      workspaces: transaction.objectStore("workspaces"),
      files: transaction.objectStore("files"),
      state: transaction.objectStore("state"),
    };
    const requests = [
      stores.workspaces.put(saved, key),
      stores.files.clear(),
      stores.files.put(files, key),
      stores.state.put(key, "last"),
    ];
    await Promise.all([...requests, committed(transaction)]);
  }

  /** The corpus to go on with: what was made of it, unchecked. */
  async last(): Promise<{ readonly key: string; readonly saved: unknown } | null> {
    const database = await this.#open();
    const transaction = database.transaction(["workspaces", "files", "state"]);
    const key = await transaction.objectStore("state").get("last");
    if (key === undefined) return null;
    const hasFiles = (await transaction.objectStore("files").count(key)) > 0;
    return hasFiles ? { key, saved: await transaction.objectStore("workspaces").get(key) } : null;
  }

  async files(key: string): Promise<readonly StoredFile[] | undefined> {
    return (await this.#open()).get("files", key);
  }

  /** Forget the papers of the last corpus, and what was made of them. */
  async forget(key: string): Promise<void> {
    const transaction = (await this.#open()).transaction(["workspaces", "files", "state"], "readwrite");
    await Promise.all([
      transaction.objectStore("workspaces").delete(key),
      transaction.objectStore("files").clear(),
      transaction.objectStore("state").delete("last"),
      committed(transaction),
    ]);
  }
}

/** Ended at once, so that it is stored also if the page is closed before the browser has answered. */
function committed(transaction: { commit(): void; readonly done: Promise<void> }): Promise<void> {
  transaction.commit();
  return transaction.done;
}
