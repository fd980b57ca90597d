/**
 * Entry of `npm run bench`: retrieval beside two well-kept libraries, answer times, start-up and
 * ingest, measured in one run over an index of its own, which is removed afterwards.
 */
import os from "node:os";
import path from "node:path";
import type { Desk } from "../../adapters/cli/services.ts";
import { HASHED_EMBEDDER } from "../../src/models/hashed-embedder.ts";
import { writeReport } from "../eval/eval-report.ts";
import { readEnv, withDesk, withTemporaryDir } from "../eval/open-desk.ts";
import { type QuestionFile, readQuestionFiles } from "../eval/question-files.ts";
import { BENCH_HELP, readBenchOptions } from "./bench-options.ts";
import { measureLatency } from "./measure-latency.ts";
import { measureIngest, measureStartUp } from "./measure-processes.ts";
import { measureRetrieval } from "./measure-retrieval.ts";
import { printLatency, printProcesses, printRetrieval } from "./print-bench.ts";
import { createCases } from "./retrieval-cases.ts";

const REPORT = "bench-report.json";
const VERSION = 1;

async function main(argv: readonly string[]): Promise<void> {
  const options = readBenchOptions(argv);
  if (options === null) return print(BENCH_HELP);
  const env = readEnv();
  const corpusDir = path.resolve(options.corpusDir ?? env.CORPUS_DIR);
  const files = readQuestionFiles(options.files);
  const question = files[0]?.questions[0]?.turns.at(-1) ?? "";
  await withTemporaryDir(async (dataDir) => {
    const own = { ...env, CORPUS_DIR: corpusDir, DATA_DIR: dataDir };
    const warm = options.dense
      ? await withTemporaryDir((dir) => {
          const dense = { ...own, DATA_DIR: dir, EMBEDDING_MODEL: HASHED_EMBEDDER };
          return withDesk(dense, (vectors) =>
            withDesk(own, (desk) => measureWarm(files, { desk, vectors })),
          );
        })
      : await withDesk(own, (desk) => measureWarm(files, { desk, vectors: null }));
    const dirs = { corpusDir, dataDir };
    const processes = [...(await measureStartUp(question, dirs)), await measureIngest(dirs)];
    print(`${printProcesses(processes)}\n\n`);
    const machine = { node: process.version, cpus: os.cpus().length, model: os.cpus()[0]?.model };
    const report = { version: VERSION, at: new Date(), machine, ...warm, processes };
    print(`report: ${writeReport(env.DATA_DIR, REPORT, report)}\n`);
  });
}

/** What is measured in this process: retrieval, and answers as the commands give them. */
async function measureWarm(
  files: readonly QuestionFile[],
  { desk, vectors }: { readonly desk: Desk; readonly vectors: Desk | null },
) {
  const cases = createCases({ store: desk.store, now: () => new Date() }, files);
  const denseStore = vectors?.store ?? null;
  const retrieval = await measureRetrieval(desk.store, { cases, denseStore });
  print(`${printRetrieval(retrieval)}\n\n`);
  const questions = files.flatMap((file) => file.questions);
  const latency = await measureLatency("npm run ask", { assistant: desk.assistant, questions });
  if (vectors !== null) {
    const { assistant } = vectors;
    latency.push(...(await measureLatency("with hashed vectors", { assistant, questions })));
  }
  print(`${printLatency(latency)}\n\n`);
  return { retrieval, latency };
}

function print(text: string): void {
  process.stdout.write(text);
}

await main(process.argv.slice(2));
