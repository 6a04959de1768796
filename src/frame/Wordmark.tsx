/** The name with its sign: two threads woven through two others. */
import { TOPIC_INKS } from "../../graph/index.ts";
import styles from "./Header.module.css";

/** Its own, so that it keeps them whatever the map's colors stand for. */
const [WEFT, OTHER_WEFT] = TOPIC_INKS.map(({ light, dark }) => ({ stroke: `light-dark(${light}, ${dark})` }));

export function Wordmark() {
  return (
    <h1 className={styles.wordmark}>
      <svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true" fill="none" strokeWidth="3">
        <path style={WEFT} d="M2 8h3.5 M10.5 8H22" />
        <path style={OTHER_WEFT} d="M2 16h11.5 M18.5 16H22" />
        <path stroke="currentColor" d="M8 2v11.5 M8 18.5V22 M16 2v3.5 M16 10.5V22" />
      </svg>
      Paperweft
    </h1>
  );
}
