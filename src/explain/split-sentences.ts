/** Cuts a stream of text into sentences as they are finished, each with the citations that follow it. */

/** 。[1] or [1]。: the marks may stand before or after the stop. */
const SENTENCE = /^[\s\S]*?(?:[。！？!?]+[”’」』）)]*(?:\s*\[\d{1,3}\])*|\n)/u;
/** After a stop, marks may still be coming. */
const MAY_GO_ON = /[。！？!?][”’」』）)]*(?:\s*\[\d{1,3}\])*\s*(?:\[\d{0,3})?$/u;
/** Without a stop for so long, nothing that comes is a sentence. */
const MAX_OPEN_CHARS = 2000;

export interface SentenceSplitter {
  /** Returns the sentences that `text` finishes. */
  push(text: string): string[];
  /** Returns what is left at the end, as the last sentences. */
  finish(): string[];
}

/** Returns a splitter for one answer. */
export function createSentenceSplitter(): SentenceSplitter {
  let open = "";
  const take = (final: boolean): string[] => {
    const done: string[] = [];
    for (;;) {
      const match = SENTENCE.exec(open)?.[0];
      if (match === undefined || (!final && match.length === open.length && MAY_GO_ON.test(open)))
        break;
      open = open.slice(match.length);
      if (match.trim() !== "") done.push(match.trim());
    }
    if ((final || open.length > MAX_OPEN_CHARS) && open.trim() !== "") {
      done.push(open.trim());
      open = "";
    }
    return done;
  };
  return {
    push: (text) => {
      open += text;
      return take(false);
    },
    finish: () => take(true),
  };
}
