/** Settings: what the map is made by, which rebuilds it, and how the page behaves, which holds at once. */
import { type CSSProperties, useState } from "react";
import {
  DEFAULT_RECIPE,
  parseRecipe,
  RECIPE_FIELDS,
  RECIPE_NAMES,
  type Recipe,
  type RecipeSettings,
} from "../../graph/index.ts";
import { IS_EXPLORER } from "../mode.ts";
import { usePage } from "../store/store.ts";
import { Button } from "../ui/Button.tsx";
import { ChoiceRow } from "../ui/ChoiceRow.tsx";
import { countOf } from "../ui/counts.ts";
import { CurationList } from "./CurationList.tsx";
import styles from "./RecipePanel.module.css";

export function RecipePanel() {
  return (
    <div className={styles.settings}>
      {!IS_EXPLORER && <RecipeForm />}
      {!IS_EXPLORER && <Corrections />}
      <PreferencesForm />
    </div>
  );
}

function RecipeForm() {
  const current = usePage((state) => state.recipe);
  const changeRecipe = usePage((state) => state.changeRecipe);
  const openDialog = usePage((state) => state.openDialog);
  const [draft, setDraft] = useState<Recipe>(current);
  const problem = problemOf(draft);
  const isSame = (other: Recipe) => RECIPE_NAMES.every((name) => draft[name] === other[name]);

  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (problem !== null) return;
        openDialog(null);
        if (!isSame(current)) changeRecipe(draft);
      }}
    >
      <h3>The map</h3>
      {RECIPE_NAMES.map((name, index) => (
        <RecipeInput
          key={name}
          isFirst={index === 0}
          name={name}
          value={draft[name]}
          onChange={(value) => setDraft({ ...draft, [name]: value })}
        />
      ))}
      {problem !== null && <p role="alert">{problem}</p>}
      <div className={styles.buttons}>
        <Button type="submit" look="primary" disabled={problem !== null || isSame(current)}>
          Apply and build again
        </Button>
        <Button
          look="quiet"
          disabled={isSame(DEFAULT_RECIPE)}
          onClick={() =>
            setDraft({ ...DEFAULT_RECIPE, topicNames: draft.topicNames, curation: draft.curation })
          }
        >
          Defaults
        </Button>
      </div>
    </form>
  );
}

function Corrections() {
  const loaded = usePage((state) => state.loaded);
  if (loaded === null || loaded.map.recipe.curation.length === 0) return null;
  return (
    <div className={styles.form}>
      <h3>Concepts you corrected</h3>
      <CurationList loaded={loaded} />
    </div>
  );
}

interface RecipeInputProps {
  readonly name: keyof RecipeSettings;
  readonly isFirst: boolean;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** Steps beyond which a slider is no help: such a setting gets a number field. */
const MOST_STEPS = 1000;

function RecipeInput({ name, isFirst, value, onChange }: RecipeInputProps) {
  const { label, help, unit, min, max, step } = RECIPE_FIELDS[name];
  const isSlider = (max - min) / step <= MOST_STEPS;
  const id = `recipe-${name}`;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      {isSlider && (
        <output htmlFor={id} className={styles.value}>
          {unit === "" ? value : countOf(value, unit.replace(/s$/, ""))}
        </output>
      )}
      <input
        id={id}
        type={isSlider ? "range" : "number"}
        className={isSlider ? styles.slider : styles.number}
        style={{ "--share": (value - min) / (max - min) } as CSSProperties}
        min={min}
        max={max}
        step={step}
        value={Number.isNaN(value) ? "" : value}
        aria-describedby={`${id}-help`}
        data-initial-focus={isFirst ? "" : undefined}
        onChange={(event) => onChange(event.target.valueAsNumber)}
      />
      <p id={`${id}-help`} className={styles.help}>
        {help}
      </p>
    </div>
  );
}

function problemOf(draft: Recipe): string | null {
  try {
    parseRecipe({ ...draft });
    return null;
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
  }
}

function PreferencesForm() {
  const { theme, labels, motion } = usePage((state) => state.preferences);
  const setPreferences = usePage((state) => state.setPreferences);
  return (
    <div className={styles.form}>
      <h3>The page</h3>
      <ChoiceRow
        label="Light or dark"
        choices={[
          ["system", "As the system"],
          ["light", "Light"],
          ["dark", "Dark"],
        ]}
        value={theme}
        onChange={(value) => setPreferences({ theme: value })}
      />
      <ChoiceRow
        label="Labels on the map"
        choices={[
          ["few", "Few"],
          ["normal", "Normal"],
          ["many", "Many"],
        ]}
        value={labels}
        onChange={(value) => setPreferences({ labels: value })}
      />
      <ChoiceRow
        label="Motion"
        choices={[
          ["system", "As the system"],
          ["reduced", "Reduced"],
        ]}
        value={motion}
        onChange={(value) => setPreferences({ motion: value })}
      />
    </div>
  );
}
