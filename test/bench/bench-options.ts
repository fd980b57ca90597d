/** Reads the command line of `npm run bench`. */
import { parseArgs } from "node:util";

export interface BenchOptions {
  /** Files of questions; `[]` for all beside the evaluation. */
  readonly files: readonly string[];
  /** Another corpus; null for CORPUS_DIR. */
  readonly corpusDir: string | null;
  /** Measure the hashed embedder too: in our retrieval, and in the answers. */
  readonly dense: boolean;
}

export const BENCH_HELP = `npm run bench -- [options]
  --file <x.jsonl>     questions (may be repeated; default: all in test/eval)
  --corpus <folder>    reports instead of CORPUS_DIR
  --dense              also with the hashed embedder taking part
`;

/** Returns the options of `argv`; null where help is asked for; throws on an unknown option. */
export function readBenchOptions(argv: readonly string[]): BenchOptions | null {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      file: { type: "string", multiple: true, default: [] },
      corpus: { type: "string" },
      dense: { type: "boolean", default: false },
      help: { type: "boolean", short: "h", default: false },
    },
  });
  if (values.help) return null;
  return { files: values.file, corpusDir: values.corpus ?? null, dense: values.dense };
}
