/** What the user said of concepts, each to be taken back. */
import type { CurationStep } from "../../graph/index.ts";
import { takeBack, wordsOf } from "../store/curation.ts";
import type { LoadedMap } from "../store/state.ts";
import { usePage } from "../store/store.ts";
import { TextButton } from "../ui/Button.tsx";
import styles from "./CurationList.module.css";

interface CurationListProps {
  readonly loaded: LoadedMap;
  readonly isMeant?: (step: CurationStep) => boolean;
}

/** Nothing where nothing was said. */
export function CurationList({ loaded, isMeant = () => true }: CurationListProps) {
  const steps = loaded.map.recipe.curation
    .map((step, at) => ({ step, at }))
    .filter(({ step }) => isMeant(step));
  if (steps.length === 0) return null;
  return (
    <ul className={styles.steps}>
      {steps.map(({ step, at }) => (
        <li key={at}>
          {wordsOf(step, loaded)}{" "}
          <TextButton
            aria-label={`Take back: ${wordsOf(step, loaded)}`}
            onClick={() => takeBack(usePage.getState(), at)}
          >
            Take back
          </TextButton>
        </li>
      ))}
    </ul>
  );
}
