/** A corpus with its index, and the doctor asked about it under some environment. */
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect } from "vitest";
import { doctor } from "../../../adapters/cli/doctor-command.ts";
import { runGuarded } from "../../../adapters/cli/run-command.ts";
import { openCorpus } from "../../../src/open-corpus.ts";
import { INVENTED_REPORTS } from "../../fakes/corpus.ts";
import { KEY } from "../../models/harness.ts";
import { fakeTerminal } from "./fakes.ts";

const PROMPTS = path.join(import.meta.dirname, "../../../prompts");

export interface Diagnosis {
  readonly code: number;
  readonly lines: readonly string[];
  /** The lines that begin with the mark. */
  readonly marked: (mark: string) => readonly string[];
  readonly text: string;
}

export interface Patient {
  /** A folder for what a test makes. */
  readonly root: string;
  readonly dataDir: string;
  diagnose(env?: Record<string, string>, more?: Visit): Promise<Diagnosis>;
  remove(): void;
}

export interface Visit {
  readonly nodeVersion?: string;
  readonly promptsDir?: string;
  readonly argv?: readonly string[];
}

/** Returns a corpus of one report with a current index; no key is ever printed of it. */
export async function openPatient(): Promise<Patient> {
  const root = mkdtempSync(path.join(tmpdir(), "doctor-"));
  const corpusDir = path.join(root, "corpus");
  const dataDir = path.join(root, "data");
  const now = (): Date => new Date("2026-06-01T08:00:00.000Z");
  mkdirSync(corpusDir);
  const file = "ganzhou-2021.txt";
  copyFileSync(path.join(INVENTED_REPORTS, file), path.join(corpusDir, file));
  (await openCorpus({ corpusDir, dataDir, embedder: null, clock: now })).store.close();
  return {
    root,
    dataDir,
    diagnose: async (
      env = {},
      { nodeVersion = "24.14.0", promptsDir = PROMPTS, argv = [] } = {},
    ) => {
      const terminal = fakeTerminal({ env: { CORPUS_DIR: corpusDir, DATA_DIR: dataDir, ...env } });
      const deps = { nodeVersion, promptsDir, timeoutMs: 400, now };
      const code = await runGuarded(terminal, () => doctor(terminal, argv, deps));
      const text = terminal.stdout.text + terminal.stderr.text;
      expect(text).not.toContain(KEY);
      const lines = text.trimEnd().split("\n");
      return { code, text, lines, marked: (mark) => lines.filter((line) => line.startsWith(mark)) };
    },
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
}
