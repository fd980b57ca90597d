/** Reads the command line of `npm run eval`. */
import { parseArgs } from "node:util";

export interface EvalOptions {
  /** Files of questions; `[]` for all beside the evaluation. */
  readonly files: readonly string[];
  /** Another corpus, indexed in a temporary folder; null for CORPUS_DIR. */
  readonly corpusDir: string | null;
  /** Types or ids to keep; `[]` for all. */
  readonly only: readonly string[];
  /** Print every failed question with what was wanted and got. */
  readonly failures: boolean;
  /** Measure the gate instead: faithful sentences it passes, mutated ones it lets through. */
  readonly gate: boolean;
}

export const EVAL_HELP = `npm run eval -- [options]
  --file <x.jsonl>     questions to ask (may be repeated; default: all in test/eval)
  --corpus <folder>    reports to ask instead of CORPUS_DIR, indexed in a temporary folder
  --only <type|id>     only these, comma-separated or repeated: figure, d012
  --gate               measure the gate on sentences made from all figures, instead of asking
  --failures           print the failed questions, what was wanted and what came
`;

/** Returns the options of `argv`; null where help is asked for; throws on an unknown option. */
export function readEvalOptions(argv: readonly string[]): EvalOptions | null {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      file: { type: "string", multiple: true, default: [] },
      corpus: { type: "string" },
      only: { type: "string", multiple: true, default: [] },
      failures: { type: "boolean", default: false },
      gate: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return null;
  return {
    files: values.file,
    corpusDir: values.corpus ?? null,
    only: values.only.flatMap((names) => names.split(",")).filter((name) => name !== ""),
    failures: values.failures,
    gate: values.gate,
  };
}
