/**
 * Lines of a stream, one at a time, never more of one line than a limit: an endless line must not
 * fill the memory. Only \n ends a line (with or without \r before it), as JSON Lines has it:
 * node:readline would also cut at U+2028, which JSON allows inside a string.
 */
export type Line =
  | { readonly kind: "line"; readonly text: string }
  /** The line is longer than the limit; it was read past and dropped. */
  | { readonly kind: "tooLong" };

/** Yields the lines of `stream` (UTF-8, byte order mark dropped), the last one also without \n. */
export async function* readLines(
  stream: AsyncIterable<string | Uint8Array>,
  maxCharacters: number,
): AsyncGenerator<Line> {
  const decoder = new TextDecoder();
  let held: string[] = [];
  let length = 0;
  const add = (part: string): void => {
    length += part.length;
    if (length <= maxCharacters) held.push(part);
    else held = [];
  };
  const take = (): Line => {
    const text = held.join("").replace(/\r$/u, "");
    const tooLong = length > maxCharacters;
    held = [];
    length = 0;
    return tooLong ? { kind: "tooLong" } : { kind: "line", text };
  };
  for await (const data of stream) {
    const text = typeof data === "string" ? data : decoder.decode(data, { stream: true });
    const parts = text.split("\n");
    for (const [index, part] of parts.entries()) {
      if (index > 0) yield take();
      add(part);
    }
  }
  add(decoder.decode());
  if (length > 0) yield take();
}

/** Returns all of `stream` as text; null when it is longer than `maxCharacters`. */
export async function readAll(
  stream: AsyncIterable<string | Uint8Array>,
  maxCharacters: number,
): Promise<string | null> {
  const decoder = new TextDecoder();
  let text = "";
  for await (const data of stream) {
    text += typeof data === "string" ? data : decoder.decode(data, { stream: true });
    if (text.length > maxCharacters) return null;
  }
  return text + decoder.decode();
}
