/** A guess at tokens, on the high side, for services that do not say what they used. */

const HAN = /\p{Script=Han}/gu;

/**
 * Returns about how many tokens `text` has: one for each Chinese character, one for each three
 * others; 0 for "".
 *
 * @example
 * estimateTokens("受理250件"); // 4
 */
export function estimateTokens(text: string): number {
  const han = text.match(HAN)?.length ?? 0;
  return han + Math.ceil(text.replace(HAN, "").length / 3);
}
