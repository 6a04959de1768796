/** Authors as records hold them: a list of names or of objects, or one string for all. */

/** @returns `null` if the value is of no kind that holds names */
export function readNames(value: unknown): string[] | null {
  if (typeof value === "string") return splitNames(value);
  if (!Array.isArray(value)) return null;
  const names: string[] = [];
  for (const item of value) {
    const name = typeof item === "string" ? item : nameOf(item);
    if (name === null) return null;
    if (name !== "") names.push(name);
  }
  return names;
}

/** `""` for an author the source hides, `null` for something that is no author. */
function nameOf(value: unknown): string | null {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return null;
  const fields = new Map<string, unknown>(Object.entries(value));
  if (fields.get("hidden") === true) return "";
  const text = (name: string) => {
    const field = fields.get(name);
    return typeof field === "string" ? field.trim() : "";
  };
  const whole = text("name") || text("display_name") || text("literal") || text("fullname");
  const parts = [
    text("given") || text("first") || text("firstName"),
    text("family") || text("last") || text("lastName"),
  ];
  return whole || parts.filter((part) => part !== "").join(" ") || null;
}

/**
 * `A; B` and `A and B`. Commas part names only where each piece has two words ("Ann Ash, Bo Birch"):
 * "Ash, Ann" is one person.
 */
function splitNames(text: string): string[] {
  if (text.includes(";")) return trimmed(text.split(";"));
  const pieces = trimmed(text.replace(/[\s,]{1,9}and\s/g, " and ").split(" and "));
  const names = trimmed(pieces.flatMap((piece) => piece.split(",")));
  return names.length > pieces.length && names.every((name) => name.includes(" ")) ? names : pieces;
}

function trimmed(names: readonly string[]): string[] {
  return names.map((name) => name.trim()).filter((name) => name !== "");
}

/**
 * "Ash, Ann" → "Ann Ash", "Ash, Jr., Ann" and "Ash, Ann, Jr." → "Ann Ash Jr."; a name without a comma stays, and so
 * does one with more. "Ash, A. (4711)", with the number an index knows a person by, loses it.
 */
export function turnName(name: string): string {
  const parts = name
    .replace(/\s*\(\d{4,20}\)\s*$/, "")
    .split(",")
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const suffix = parts.find((part, i) => i > 0 && /^(?:jr|sr|i{1,3}|iv)\.?$/i.test(part));
  const [family, given, ...more] = parts.filter((part) => part !== suffix);
  if (more.length > 0) return parts.join(", ");
  return [given, family, suffix].filter((part) => part !== undefined).join(" ");
}
