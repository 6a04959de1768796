/** What an explorer's file is: what it holds, what made it, and under which licences. */
import { useEffect, useState } from "react";
import { graphAttributes, RECIPE_FIELDS, RECIPE_NAMES } from "../../graph/index.ts";
import { unpack } from "../explorer/unpack.ts";
import { usePage } from "../store/store.ts";
import styles from "./AboutPanel.module.css";

export function AboutPanel() {
  const map = usePage((state) => state.loaded?.map);
  const [licences, setLicences] = useState("");
  useEffect(() => {
    unpack("licences").then(setLicences, () => undefined);
  }, []);
  if (map === undefined) return null;
  const { title, version, recipe } = { ...graphAttributes(map), recipe: map.recipe };
  return (
    <div className={styles.about}>
      <p>
        {title}, as a map to explore. All of it is in this one file, which needs no network and sends nothing.
      </p>
      <h3>How it was made</h3>
      <p>By Paperweft {version}, with these settings. The same papers and settings give the same map.</p>
      <dl className={styles.recipe}>
        {RECIPE_NAMES.map((name) => (
          <div key={name}>
            <dt>{RECIPE_FIELDS[name].label}</dt>
            <dd>{recipe[name]}</dd>
          </div>
        ))}
      </dl>
      <h3>Licences</h3>
      <p>
        Titles and abstracts belong to their authors and publishers. Paperweft is under the MIT licence, and
        so are most of the parts it is made of.
      </p>
      <details>
        <summary>All licences</summary>
        <pre className={styles.licences}>{licences}</pre>
      </details>
    </div>
  );
}
