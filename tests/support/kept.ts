/** What the browser has stored, as the page finds it at the next visit. */
import type { Page } from "playwright";

/** Whether anything that this browser keeps for the page has the words. */
export const isKept = (page: Page, words: string) =>
  page.evaluate(async (wanted) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    for (const { name } of await indexedDB.databases()) {
      const database = await answer(indexedDB.open(name!));
      try {
        for (const store of database.objectStoreNames) {
          const values = await answer(database.transaction(store).objectStore(store).getAll());
          if (JSON.stringify(values).includes(wanted)) return true;
        }
      } finally {
        database.close();
      }
    }
    return false;
  }, words);
