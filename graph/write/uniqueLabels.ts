/** Labels for formats whose readers take the label for the node itself. */

/**
 * A function that gives each label back, with " (2)", " (3)", … behind it if it gave it before. networkx
 * refuses a GML file with a label twice, and silently joins such vertices of a Pajek file.
 */
export function uniqueLabels(): (label: string) => string {
  const taken = new Set<string>();
  const next = new Map<string, number>();
  return (label) => {
    let unique = label;
    let n = next.get(label) ?? 1;
    while (taken.has(unique)) unique = `${label} (${++n})`;
    next.set(label, n);
    taken.add(unique);
    return unique;
  };
}
