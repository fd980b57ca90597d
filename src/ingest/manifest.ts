/**
 * The corpus manifest: what a report's own text cannot tell, by file name. Read strictly, since
 * a misspelt key would silently be no correction at all.
 */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import { z } from "zod";
import { BotError } from "../errors.ts";

const VERSION = 1;
const FILE_NAME = "manifest.json";
const HAN = /\p{Script=Han}/u;
const TYPES: Readonly<Record<string, string>> = {
  string: '字符串，如 "某市"',
  array: '数组，如 ["某省", "某市"]',
  object: "对象，即 {…}",
  record: "对象，即 {…}",
  number: "数字",
  int: "整数，不带引号",
  boolean: "true 或 false，不带引号",
};

const entrySchema = z.strictObject({
  title: z.string().min(1, "不能为空").optional(),
  /** Names from the province down: ["江苏省", "常州市", "新北区"]. */
  region: z.array(z.string().min(1, "不能为空")).min(1, "至少写一级地名").optional(),
  year: z
    .int("应为四位年份，如 2021")
    .min(1990, "应不早于 1990")
    .max(2100, "应不晚于 2100")
    .optional(),
  issuer: z.string().min(1, "不能为空").optional(),
  publishedAt: z.iso.date("应为 2021-03-17 这样的日期").optional(),
  url: z.url({ protocol: /^https?$/u, error: "应为 http 或 https 网址" }).optional(),
  /** False when `url` is a mere copy. */
  official: z.boolean().optional(),
  aliases: z.array(z.string().min(1, "不能为空")).optional(),
  /** Where the file comes from, on which terms, and what was corrected. */
  note: z.string().optional(),
});

const manifestSchema = z.strictObject({
  version: z.literal(VERSION),
  reports: z.record(z.string(), entrySchema),
});

export type ManifestEntry = Readonly<z.infer<typeof entrySchema>>;
export type Manifest = Readonly<z.infer<typeof manifestSchema>>;

/** Returns a manifest that says nothing. */
export function emptyManifest(): Manifest {
  return { version: VERSION, reports: {} };
}

/**
 * Returns the manifest in `json` (text or parsed) checked; throws BotError manifest_invalid, whose
 * message names each wrong field and the remedy.
 */
export function parseManifest(json: unknown): Manifest {
  const result = manifestSchema.safeParse(typeof json === "string" ? parseJson(json) : json);
  if (result.success) return result.data;
  const lines = result.error.issues.map(
    (issue) => `  ${issue.path.join(" → ") || "(整个文件)"}：${explain(issue)}`,
  );
  throw invalid(`有不合要求的内容：\n${lines.join("\n")}`);
}

/** Returns the manifest of a corpus folder; an empty one when it has none. Throws like `parseManifest`. */
export async function readManifest(corpusDir: string): Promise<Manifest> {
  const file = path.join(corpusDir, FILE_NAME);
  return existsSync(file) ? parseManifest(await readFile(file, "utf8")) : emptyManifest();
}

/**
 * Returns the manifest's entry for a file; `{}` when it has none.
 *
 * @example
 * entryOf(manifest, "某区.txt").year; // undefined
 */
export function entryOf(manifest: Manifest, file: string): ManifestEntry {
  return Object.hasOwn(manifest.reports, file) ? (manifest.reports[file] ?? {}) : {};
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/u, ""));
  } catch (cause) {
    throw invalid(`不是有效的 JSON：${jsonFault(text, cause)}。`, { cause });
  }
}

/** What the parser found, in Chinese; of its own words only the place is taken. */
function jsonFault(text: string, cause: unknown): string {
  const told = cause instanceof Error ? cause.message : "";
  if (/end of JSON|Unterminated/u.test(told)) return "内容不完整，末尾可能缺引号或括号";
  const at = /position (\d+)/u.exec(told)?.[1];
  const line = at === undefined ? "" : `第 ${text.slice(0, Number(at)).split("\n").length} 行附近`;
  const token = /^Unexpected token '(.)'/u.exec(told)?.[1];
  const what = token === undefined ? "有误" : `不该出现「${token}」`;
  return `${line}${what}，请检查逗号、引号（须是英文双引号）和括号`;
}

function explain(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case "unrecognized_keys":
      return `不认识的字段 ${issue.keys.join("、")}；可用的字段：${Object.keys(entrySchema.shape).join("、")}`;
    case "invalid_type":
      if (HAN.test(issue.message)) return issue.message;
      return `应为${TYPES[issue.expected] ?? "另一种值"}，实际不是（或缺失）`;
    case "invalid_value":
      return `应为 ${issue.values.map(String).join(" 或 ")}`;
    default:
      return HAN.test(issue.message) ? issue.message : "不合要求";
  }
}

function invalid(detail: string, options?: ErrorOptions): BotError {
  return new BotError(
    "manifest_invalid",
    `语料清单 ${FILE_NAME} ${detail}\n请按 corpus/README.md 的说明改正后再试。`,
    options,
  );
}
