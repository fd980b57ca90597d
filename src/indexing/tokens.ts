/**
 * Words to the tokens of the full-text index and to its query language. jieba cuts the words; the
 * tokenizer of SQLite must leave each as it is, so characters at which it would cut are dropped on
 * both sides alike.
 */
import { cutForSearch } from "../text/words.ts";

/** Letters and digits, and what jieba leaves inside a number: 99.28%, 1-5. As in `tokenchars`. */
const NOT_IN_TOKEN = /[^\p{L}\p{N}.%+-]/gu;
const WORD = /[\p{L}\p{N}]/u;

/**
 * Returns the token that stands for `word` in the index; "" when it has no letter or digit.
 *
 * @example
 * toToken("99.28%"); // "99.28%"
 * toToken("“"); // ""
 */
export function toToken(word: string): string {
  const token = word.toLowerCase().toWellFormed().replace(NOT_IN_TOKEN, "");
  return WORD.test(token) ? token : "";
}

/**
 * Returns the tokens of `text` as the full-text table takes them, joined by spaces.
 *
 * @example
 * toIndexText("受理行政复议20件。"); // "受理 行政 复议 行政复议 20 件"
 */
export function toIndexText(text: string): string {
  return cutForSearch(text)
    .map(toToken)
    .filter((token) => token !== "")
    .join(" ");
}

/** Returns the tokens of `words`, each once, in their order; `[]` when no word has one. */
export function toTokens(words: readonly string[]): string[] {
  return [...new Set(words.map(toToken))].filter((token) => token !== "");
}

/**
 * Returns a query that matches chunks with any of `tokens`, as FTS5 reads it.
 *
 * @example
 * toMatch(["受理", "20"]); // "\"受理\" OR \"20\""
 */
export function toMatch(tokens: readonly string[]): string {
  return tokens.map((token) => `"${token.replaceAll('"', '""')}"`).join(" OR ");
}
