/**
 * Folds full-width forms, exotic spaces and bracket variants into one form for matching.
 * Length-preserving in UTF-16 units, so that an offset found in the folded text is an offset in
 * the printed text: match on the folded form, quote the printed one.
 */
const SINGLE: Readonly<Record<string, string>> = {
  "\u00a0": " ",
  "\u1680": " ",
  "\u202f": " ",
  "\u205f": " ",
  "\u3000": " ",
  "\u200b": " ",
  "\u200c": " ",
  "\u200d": " ",
  "\u2060": " ",
  "\ufeff": " ",
  "\t": " ",
  "\r": " ",
  "〔": "(",
  "〕": ")",
  "【": "(",
  "】": ")",
  "﹝": "(",
  "﹞": ")",
  "﹪": "%",
  "–": "-",
  "−": "-",
  "‐": "-",
  "‑": "-",
  〇: "〇",
  "○": "〇",
  "◯": "〇",
};

const FOLDABLE =
  /[\u00a0\u1680\u2000-\u200d\u202f\u205f\u2060\u3000\ufeff\t\r〔〕【】﹝﹞﹪–−‐‑○◯！-～]/gu;

/**
 * Returns `text` with every character folded to one character; newlines stay.
 *
 * @example
 * foldWidth("受理２５０　件（９９．２８％）"); // "受理250 件(99.28%)"
 */
export function foldWidth(text: string): string {
  return text.replace(FOLDABLE, (character) => {
    const known = SINGLE[character];
    if (known !== undefined) return known;
    const code = character.charCodeAt(0);
    if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
    return " ";
  });
}

/**
 * Returns the form two strings are compared in: folded, lower case, no white space, no commas
 * between digits. Not length-preserving.
 *
 * @example
 * comparable("３,412 件"); // "3412件"
 */
export function comparable(text: string): string {
  return foldWidth(text.normalize("NFKC"))
    .toLowerCase()
    .replace(/\s+/gu, "")
    .replace(/(?<=\d),(?=\d{3})/gu, "");
}
