/**
 * `npm run ask -- --batch`: JSON Lines of `{"id", "turns"}` in, one line of JSON for each out, in
 * order and as soon as it is known. A line that is not valid gets `{"id"?, "error"}`.
 */
import { z } from "zod";
import type { Assistant } from "../../src/assistant.ts";
import { readLines } from "./read-lines.ts";
import type { ExitCode } from "./run-command.ts";
import { type Terminal, writeTo } from "./terminal.ts";

/** A question is some hundred bytes; a line of this size is not one. */
export const MAX_LINE_CHARACTERS = 1_000_000;

const MAX_ID_CHARACTERS = 200;

const batchLineSchema = z.object({
  id: z
    .string("id 应是字符串")
    .refine((id) => id.trim() !== "", "id 是空的")
    .max(MAX_ID_CHARACTERS, `id 超过 ${MAX_ID_CHARACTERS} 个字符`),
  turns: z
    .array(z.string("turns 的每一项都应是字符串"), "turns 应是字符串数组")
    .min(1, "turns 是空的，至少要有一个问题"),
});

type BatchLine = z.infer<typeof batchLineSchema>;
type Parsed =
  | { readonly kind: "valid"; readonly line: BatchLine }
  | { readonly kind: "invalid"; readonly id: string | number | null; readonly error: string };

/**
 * Answers every line of standard input and returns the exit code: 0 unless there were lines and
 * none of them could be answered. Stops quietly when the reader of the output goes away.
 */
export async function runBatch(
  { stdin, stdout, stderr, signal }: Terminal,
  assistant: Assistant,
): Promise<ExitCode> {
  let answered = 0;
  let failed = 0;
  for await (const line of readLines(stdin, MAX_LINE_CHARACTERS)) {
    if (signal?.aborted === true) return 130;
    // trim() takes a byte order mark too
    if (line.kind === "line" && line.text.trim() === "") continue;
    const parsed =
      line.kind === "line"
        ? parseBatchLine(line.text)
        : invalid(null, `这一行超过 ${MAX_LINE_CHARACTERS} 个字符`);
    const reply = await answerLine(parsed, { assistant, signal });
    if ("error" in reply) failed += 1;
    else answered += 1;
    if (!(await writeTo(stdout, `${JSON.stringify(reply)}\n`))) return 0;
  }
  if (failed > 0) {
    await writeTo(
      stderr,
      `共 ${answered + failed} 行，其中 ${failed} 行没有得到答复，见各行的 error。\n`,
    );
  }
  return answered === 0 && failed > 0 ? 1 : 0;
}

/** Returns the checked line, or what is wrong with it and its id where it has one. */
export function parseBatchLine(text: string): Parsed {
  // files put together by hand have a byte order mark within
  const value = parseJson(text.replace(/^\ufeff+/u, ""));
  if (value === undefined) return invalid(null, "这一行不是有效的 JSON");
  const result = batchLineSchema.safeParse(value);
  if (result.success) return { kind: "valid", line: result.data };
  const reasons = result.error.issues.map((issue) =>
    issue.path.length === 0 ? '应是 {"id": 字符串, "turns": 字符串数组}' : issue.message,
  );
  return invalid(idOf(value), [...new Set(reasons)].join("；"));
}

async function answerLine(
  parsed: Parsed,
  { assistant, signal }: { assistant: Assistant; signal: AbortSignal | undefined },
): Promise<object> {
  if (parsed.kind === "invalid") {
    return { ...(parsed.id === null ? {} : { id: parsed.id }), error: parsed.error };
  }
  const { id, turns } = parsed.line;
  try {
    const answer = await assistant.ask({
      text: turns.at(-1) ?? "",
      history: turns.slice(0, -1),
      ...(signal === undefined ? {} : { signal }),
    });
    return { id, ...answer };
  } catch (error) {
    return { id, error: `回答时出错：${error instanceof Error ? error.message : String(error)}` };
  }
}

function invalid(id: string | number | null, error: string): Parsed {
  return { kind: "invalid", id, error };
}

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

function idOf(value: unknown): string | number | null {
  if (typeof value !== "object" || value === null || !("id" in value)) return null;
  const { id } = value;
  if (typeof id === "number") return id;
  const isUsable = typeof id === "string" && id.trim() !== "" && id.length <= MAX_ID_CHARACTERS;
  return isUsable ? id : null;
}
