/** Cuts a stream of text into sentences as they are finished, each with the citations that follow it. */

/** A citation in the forms the gate reads: [1], ［1］, 【1】, [1,3]. */
const MARK = "[\\[［【]\\s*[\\d０-９]{1,4}(?:\\s*[,，、]\\s*[\\d０-９]{1,4})*\\s*[\\]］】]";
/** 。[1] or [1]。: the marks may stand before or after the stop. */
const SENTENCE = new RegExp(`^[\\s\\S]*?(?:[。！？!?]+[”’」』）)]*(?:\\s*${MARK})*|\\n)`, "u");
/** What may become a mark once more has come. */
const MARK_TO_COME = /^\s*(?:[[［【][\d０-９,，、\s]{0,20})?$/u;
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
      if (match === undefined) break;
      // stop, closing quotation and marks belong to one sentence, and the rest may still be coming
      if (!final && !match.endsWith("\n") && MARK_TO_COME.test(open.slice(match.length))) break;
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
