/** Starts the page: styles, state from URL, the sample, and the tree. */
import { StrictMode, startTransition } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./App.tsx";
import { IS_EXPLORER } from "./mode.ts";
import { connectStorage } from "./store/connectStorage.ts";
import { connectHistory } from "./store/history.ts";
import { usePage } from "./store/store.ts";

connectHistory(usePage);
if (!IS_EXPLORER) connectStorage(usePage);
if (IS_EXPLORER) usePage.getState().openEmbedded();
else usePage.getState().openSample();

const root = document.getElementById("root");
if (root === null) throw new Error('index.html has no element with the id "root"');
const tree = createRoot(root);
// As a transition the first rendering is done in slices, so that even a slow machine stays responsive.
startTransition(() =>
  tree.render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
