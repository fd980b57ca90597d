/**
 * Entry of `npm run bench`: retrieval beside two well-kept libraries, answer times, start-up and
 * ingest, measured in one run over an index of its own, which is removed afterwards.
 */
import os from "node:os";
import path from "node:path";
import { createAssistant } from "../../src/assistant.ts";
import { createSilentLogger } from "../../src/logger.ts";
import { createHashedEmbedder } from "../../src/models/hashed-embedder.ts";
import type { ReportStore } from "../../src/store.ts";
import { writeReport } from "../eval/eval-report.ts";
import { readEnv, withDesk, withTemporaryDir } from "../eval/open-desk.ts";
import { readQuestionFiles } from "../eval/question-files.ts";
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
  const { dense } = options;
  const corpusDir = path.resolve(options.corpusDir ?? env.CORPUS_DIR);
  const files = readQuestionFiles(options.files);
  const questions = files.flatMap((file) => file.questions);
  const now = (): Date => new Date();
  await withTemporaryDir(async (dataDir) => {
    const own = { ...env, CORPUS_DIR: corpusDir, DATA_DIR: dataDir };
    const { retrieval, latency } = await withDesk(own, async ({ assistant, store }) => {
      const cases = createCases({ store, now }, files);
      const measured = await measureRetrieval(store, { cases, dense });
      print(`${printRetrieval(measured)}\n\n`);
      const rows = await measureLatency("as npm run ask opens it", { assistant, questions });
      for (const isDense of dense ? [false, true] : []) {
        const name = isDense ? "with hashed vectors" : "words and figures only";
        const variant = createVariant(store, isDense);
        rows.push(...(await measureLatency(name, { assistant: variant, questions })));
      }
      print(`${printLatency(rows)}\n\n`);
      return { retrieval: measured, latency: rows };
    });
    const dirs = { corpusDir, dataDir };
    const question = questions[0]?.turns.at(-1) ?? "";
    const processes = [...(await measureStartUp(question, dirs)), await measureIngest(dirs)];
    print(`${printProcesses(processes)}\n\n`);
    const machine = { node: process.version, cpus: os.cpus().length, model: os.cpus()[0]?.model };
    const report = { version: VERSION, at: now(), machine, retrieval, latency, processes };
    print(`report: ${writeReport(env.DATA_DIR, REPORT, report)}\n`);
  });
}

function createVariant(store: ReportStore, isDense: boolean) {
  return createAssistant({
    store,
    embedder: isDense ? createHashedEmbedder() : null,
    publicUrl: "",
    logger: createSilentLogger(),
    now: () => new Date(),
    clock: () => performance.now(),
  });
}

function print(text: string): void {
  process.stdout.write(text);
}

await main(process.argv.slice(2));
