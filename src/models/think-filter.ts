/**
 * Takes a reasoning model's thoughts (`<think>…</think>`) out of a streamed answer. Text comes in
 * pieces that may cut a tag anywhere; what is certainly not part of a thought or tag goes out.
 */
const TAG = /<(\/?)think(?:ing)?>/iu;
const LONGEST_TAG = "</thinking>".length;

export interface ThinkFilter {
  /** Returns what may be shown of the text so far and was not returned before; often "". */
  push(text: string): string;
  /** Stops holding back: the thoughts came by another way. */
  release(): void;
  /** Returns what was held back and is no thought; call it once, at the end. */
  finish(): string;
}

export interface ThinkFilterOptions {
  /**
   * Holds all text back until `</think>` or the end: some servers swallow the opening tag, and
   * then nothing else tells thoughts from the answer.
   */
  readonly holdUntilClose?: boolean;
}

/** Returns a filter for one answer. */
export function createThinkFilter({
  holdUntilClose = false,
}: ThinkFilterOptions = {}): ThinkFilter {
  let pending = "";
  let depth = 0;
  let holding = holdUntilClose;
  let begun = false;

  function push(text: string): string {
    pending += text;
    let shown = "";
    for (let tag = TAG.exec(pending); tag !== null; tag = TAG.exec(pending)) {
      const isClosing = tag[1] === "/";
      // before a closing tag stand thoughts, also where its opening tag never came
      if (depth === 0 && !isClosing) shown += pending.slice(0, tag.index);
      depth = isClosing ? 0 : 1;
      holding = false;
      pending = pending.slice(tag.index + tag[0].length);
    }
    return begin(shown + takeCertain());
  }

  function takeCertain(): string {
    if (depth > 0) {
      pending = pending.slice(-LONGEST_TAG);
      return "";
    }
    if (holding) return "";
    const open = pending.lastIndexOf("<");
    const isCut = open !== -1 && pending.length - open < LONGEST_TAG;
    const end = isCut && isTagStart(pending.slice(open)) ? open : pending.length;
    const certain = pending.slice(0, end);
    pending = pending.slice(end);
    return certain;
  }

  /** The blank lines that models put between thought and answer belong to neither. */
  function begin(shown: string): string {
    const text = begun ? shown : shown.trimStart();
    begun ||= text !== "";
    return text;
  }

  return {
    push,
    release: () => {
      holding = false;
    },
    finish: () => (depth > 0 ? "" : begin(pending)),
  };
}

function isTagStart(text: string): boolean {
  const lower = text.toLowerCase();
  return ["<think>", "</think>", "<thinking>", "</thinking>"].some((tag) => tag.startsWith(lower));
}

/** Names of models that think, where the server may swallow the opening tag. */
const THINKING_MODEL = /(?:^|[-_/:.])(?:r1|qwq|reasoner|thinking|think)(?:$|[-_/:.])/iu;

/**
 * Returns whether a model of this name writes its thoughts before its answers.
 *
 * @example
 * isThinkingModel("deepseek-r1:14b"); // true
 */
export function isThinkingModel(name: string): boolean {
  return THINKING_MODEL.test(name);
}
