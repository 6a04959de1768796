/** The page: the map, and around it what is known about it. */
import "@fontsource-variable/source-sans-3/wght.css";
import "@fontsource-variable/source-serif-4/opsz.css";
import "@fontsource-variable/source-serif-4/opsz-italic.css";
import "./styles/tokens.css";
import "./styles/base.css";
import { CSPProvider } from "@base-ui/react/csp-provider";
import { useDeferredValue, useState } from "react";
import { useShallow } from "zustand/react/shallow";
import styles from "./App.module.css";
import { Announcer } from "./frame/Announcer.tsx";
import { BrowseSheet } from "./frame/BrowseSheet.tsx";
import { DetailSheet } from "./frame/DetailSheet.tsx";
import { DialogHost } from "./frame/DialogHost.tsx";
import { DropTarget } from "./frame/DropTarget.tsx";
import { EmbedHeader } from "./frame/EmbedHeader.tsx";
import { Header } from "./frame/Header.tsx";
import { LassoLayer } from "./frame/LassoLayer.tsx";
import { MapControls } from "./frame/MapControls.tsx";
import { NodeMenu } from "./frame/NodeMenu.tsx";
import { Notices } from "./frame/Notices.tsx";
import { Palette } from "./frame/Palette.tsx";
import { TimeStrip, TimeStripOpener } from "./frame/TimeStrip.tsx";
import { allowOwnWorkers } from "./frame/trustedTypes.ts";
import { UndoToast } from "./frame/UndoToast.tsx";
import { useAppearance } from "./frame/useAppearance.ts";
import { useShortcuts } from "./frame/useShortcuts.ts";
import { IS_EMBEDDED, IS_EXPLORER } from "./mode.ts";
import type { AsideName } from "./panels/index.ts";
import { GraphStage } from "./stage/GraphStage.tsx";
import type { PageState } from "./store/state.ts";
import { usePage } from "./store/store.ts";
import { setTopicInks } from "./styles/topicInks.ts";
import { ErrorBoundary } from "./ui/ErrorBoundary.tsx";
import { NARROW, useMedia } from "./ui/useMedia.ts";

allowOwnWorkers();
setTopicInks(document.documentElement);

/** What stands in place of the panel about what is selected. */
function asideOf({ route, pair }: PageState): AsideName | null {
  if (route.isOpen) return "route";
  return pair === null ? null : "pair";
}

export function App() {
  // Deferred, so that panels are rendered in slices; together, since a row means a row of its own map.
  const { loaded, selected, aside } = useDeferredValue(
    usePage(
      useShallow((state) => ({ loaded: state.loaded, selected: state.selected, aside: asideOf(state) })),
    ),
  );
  const [area, setArea] = useState<HTMLElement | null>(null);
  const isTimeOpen = usePage((state) => state.preferences.timeOpen);
  const isNarrow = useMedia(NARROW);
  useAppearance();
  useShortcuts();

  return (
    <CSPProvider disableStyleElements>
      <div className={styles.page}>
        {IS_EMBEDDED ? <EmbedHeader /> : <Header />}
        <main ref={setArea} className={styles.area}>
          <ErrorBoundary what="The map" resetKey={loaded}>
            <GraphStage />
          </ErrorBoundary>
          {loaded !== null && <LassoLayer loaded={loaded} />}
          {loaded !== null && <MapControls />}
          {loaded !== null && !isNarrow && !isTimeOpen && !IS_EMBEDDED && <TimeStripOpener />}
          {loaded !== null && !IS_EMBEDDED && <BrowseSheet loaded={loaded} area={area} />}
          {loaded !== null && (selected !== null || aside !== null) && (
            <DetailSheet loaded={loaded} selected={selected} aside={aside} area={area} />
          )}
          <Notices area={area} />
          <UndoToast />
        </main>
        {loaded !== null && !isNarrow && !IS_EMBEDDED && (
          <ErrorBoundary what="The strip of years" resetKey={loaded}>
            <TimeStrip loaded={loaded} />
          </ErrorBoundary>
        )}
        {loaded !== null && <NodeMenu loaded={loaded} />}
        <Announcer loaded={loaded} selected={selected} />
      </div>
      <DialogHost />
      <Palette />
      {!IS_EXPLORER && !IS_EMBEDDED && <DropTarget />}
    </CSPProvider>
  );
}
