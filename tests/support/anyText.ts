/** Text as hostile as text can be, for property tests. */
import fc from "fast-check";

/** Any UTF-16 units: half pairs, control characters, quotes and markup included. */
export const anyText = fc.string({
  unit: fc.oneof(
    fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
    fc.constantFrom(
      "<",
      ">",
      "&",
      '"',
      "'",
      "\n",
      "\r",
      "\t",
      "\\",
      "{",
      "%",
      "#",
      " ",
      "\u2028",
      "]]>",
      "&#0;",
      "\u0000",
      "\ufffe",
      "\ud83d",
      "\ude00",
    ),
  ),
});
