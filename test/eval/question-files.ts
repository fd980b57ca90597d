/** Finds and reads the files of evaluation questions; by default all that lie beside this file. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { type EvalQuestion, parseQuestions } from "./questions.ts";

/** The file that the thresholds of the project are measured on. */
export const DEV_FILE = "dev-questions.jsonl";

export interface QuestionFile {
  /** Base name: dev-questions.jsonl. */
  readonly name: string;
  readonly questions: readonly EvalQuestion[];
}

/**
 * Returns the questions of `files`, or of every `.jsonl` in this folder when there are none, the
 * development questions first. Throws naming the file that is missing or does not fit.
 */
export function readQuestionFiles(files: readonly string[]): QuestionFile[] {
  const chosen = files.length > 0 ? files : defaultFiles();
  return chosen.map((file) => ({ name: path.basename(file), questions: readQuestions(file) }));
}

function defaultFiles(): string[] {
  const here = import.meta.dirname;
  const names = readdirSync(here).filter((name) => name.endsWith(".jsonl"));
  const others = names.filter((name) => name !== DEV_FILE).sort();
  return [DEV_FILE, ...others].map((name) => path.join(here, name));
}

function readQuestions(file: string): EvalQuestion[] {
  try {
    return parseQuestions(readFileSync(file, "utf8"));
  } catch (cause) {
    throw new Error(`${file}: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
}
