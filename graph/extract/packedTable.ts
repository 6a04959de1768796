/**
 * A table of words or phrases with whole numbers, as text that compresses well: sorted, one entry a line: how
 * many letters it shares with the line above (one digit, base 36), the rest, a tab, the number.
 */
export function packTable(entries: Iterable<readonly [text: string, value: number]>): string {
  let before = "";
  const lines: string[] = [];
  for (const [text, value] of [...entries].sort(([a], [b]) => (a < b ? -1 : 1))) {
    let shared = 0;
    while (shared < 35 && shared < text.length && text[shared] === before[shared]) shared++;
    lines.push(`${shared.toString(36)}${text.slice(shared)}\t${value}`);
    before = text;
  }
  return lines.join("\n");
}

export function unpackTable(packed: string): Map<string, number> {
  const entries = new Map<string, number>();
  let before = "";
  for (const line of packed.split("\n")) {
    const tab = line.indexOf("\t");
    if (tab < 0) continue;
    before = before.slice(0, Number.parseInt(line[0]!, 36)) + line.slice(1, tab);
    entries.set(before, Number(line.slice(tab + 1)));
  }
  return entries;
}
