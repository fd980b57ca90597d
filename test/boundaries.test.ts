/** Keeps the rules of layout and style that no compiler or linter checks. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const STEPS = ["ingest", "indexing", "understand", "retrieve", "answer", "verify", "render"];
/** The flows: answering, explaining with a model, indexing, opening. They alone know several steps. */
const FLOW = /^src\/(?:assistant|ingest-corpus|open-corpus)\.ts$|^src\/explain\//u;
/** Where a process begins, and what it hands on as plain values. */
const ENTRY = /^adapters\/(?:main|cli\/run-process)\.ts$/u;
const WEB_OR_CHAT = /^(?:grammy|@grammyjs\/.*|@larksuiteoapi\/.*|hono|@hono\/.*|express)$/u;
const LANGCHAIN = /^(?:langchain|@langchain\/.*)(?:\/|$)/u;
const INDEX_LIBRARY = /^(?:hnswlib-node|node:sqlite)$/u;
const MAX_LINES = 250;

interface SourceFile {
  /** From the project's root, with forward slashes. */
  readonly file: string;
  readonly text: string;
  /** Text with the insides of strings, templates, regular expressions and comments blanked. */
  readonly code: string;
  /** What it imports: a project path for a relative import, else the package as written. */
  readonly imports: readonly string[];
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s(?:[^;"']*?\sfrom\s)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']\s*\)/gu;
const LITERAL =
  /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`(?:[^`\\]|\\.)*`|(?<=[=(,:[!&|?{};\n]\s*)\/(?![*/])(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/gu;

function read(folder: string): SourceFile[] {
  return readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => {
      const file = `${folder}/${name.replaceAll(path.sep, "/")}`;
      const text = readFileSync(path.join(ROOT, file), "utf8");
      const code = text.replace(LITERAL, (literal) => literal.replace(/[^\n]/gu, " "));
      const imports = [...text.matchAll(IMPORT)].map(([, still, dynamic]) => {
        const target = still ?? dynamic ?? "";
        return target.startsWith(".") ? path.posix.join(path.posix.dirname(file), target) : target;
      });
      return { file, text, code, imports };
    });
}

const SRC = read("src");
const ADAPTERS = read("adapters");
const ALL = [...SRC, ...ADAPTERS];

/** `file → import` of each import that `isWrong`. */
function wrongImports(
  files: readonly SourceFile[],
  isWrong: (target: string, file: string) => boolean,
): string[] {
  return files.flatMap(({ file, imports }) =>
    imports.filter((target) => isWrong(target, file)).map((target) => `${file} → ${target}`),
  );
}

function stepOf(file: string): string | null {
  return STEPS.find((step) => file.startsWith(`src/${step}/`)) ?? null;
}

describe("imports", () => {
  it("are found at all", () => {
    expect(ALL.flatMap(({ imports }) => imports).length).toBeGreaterThan(200);
  });

  it("of a step never reach another step", () => {
    const isWrong = (target: string, file: string): boolean =>
      stepOf(file) !== null && stepOf(target) !== null && stepOf(target) !== stepOf(file);
    expect(wrongImports(SRC, isWrong)).toEqual([]);
  });

  it("of several steps stand in the flows alone", () => {
    const many = SRC.filter(({ file, imports }) => {
      const steps = new Set(imports.flatMap((target) => stepOf(target) ?? []));
      return stepOf(file) === null && steps.size > 1;
    });
    expect(many.map(({ file }) => file).filter((file) => !FLOW.test(file))).toEqual([]);
  });

  it("of what steps share never reach a step", () => {
    const isShared = ({ file }: SourceFile): boolean =>
      /^src\/(?:domain|text|config|models)\/|^src\/(?:types|errors|logger|store|question|evidence)\.ts$/u.test(
        file,
      );
    expect(wrongImports(SRC.filter(isShared), (target) => stepOf(target) !== null)).toEqual([]);
  });

  it("of a step take from the models nothing but their interfaces", () => {
    const values = SRC.filter(({ file }) => stepOf(file) !== null).flatMap(({ file, text }) =>
      [...text.matchAll(/\nimport (?!type)[^;]*?from "[^"]*\/models\/[^"]+"/gu)].map(
        ([statement]) => `${file}:${statement}`,
      ),
    );
    expect(values).toEqual([]);
  });

  it("of src reach no adapter, chat platform or web framework", () => {
    const isWrong = (target: string): boolean =>
      target.startsWith("adapters/") || WEB_OR_CHAT.test(target);
    expect(wrongImports(SRC, isWrong)).toEqual([]);
  });

  it("of adapters reach no LangChain and no index library", () => {
    const isWrong = (target: string): boolean =>
      LANGCHAIN.test(target) || INDEX_LIBRARY.test(target);
    expect(wrongImports(ADAPTERS, isWrong)).toEqual([]);
  });

  it("of LangChain stand in src/models", () => {
    const isWrong = (target: string, file: string): boolean =>
      LANGCHAIN.test(target) && !file.startsWith("src/models/");
    expect(wrongImports(SRC, isWrong)).toEqual([]);
  });

  it("of hnswlib-node stand in one file", () => {
    expect(wrongImports(ALL, (target) => target === "hnswlib-node")).toHaveLength(1);
  });

  it("of node:sqlite stand in indexing and conversations", () => {
    const isWrong = (target: string, file: string): boolean =>
      target === "node:sqlite" && !/^src\/(?:indexing|conversations)\//u.test(file);
    expect(wrongImports(ALL, isWrong)).toEqual([]);
  });

  it("of other files end in .ts, and Node's own begin with node:", () => {
    const isWrong = (target: string): boolean =>
      (/^(?:src|adapters)\//u.test(target) && !target.endsWith(".ts")) ||
      /^(?:fs|path|os|url|crypto|util|http|https|stream|events)(?:\/|$)/u.test(target);
    expect(wrongImports(ALL, isWrong)).toEqual([]);
  });
});

describe("a source file", () => {
  const where = (files: readonly SourceFile[], pattern: RegExp): string[] =>
    files.flatMap(({ file, code }) =>
      [...code.matchAll(pattern)].map(({ 0: found, index }) => {
        return `${file}:${code.slice(0, index).split("\n").length} ${found.trim()}`;
      }),
    );

  it("has at most 250 lines", () => {
    const long = ALL.filter(({ text }) => text.trimEnd().split("\n").length > MAX_LINES);
    expect(long.map(({ file }) => file)).toEqual([]);
  });

  it("opens with a comment that says what it is for", () => {
    const bare = ALL.filter(({ text }) => !/^(?:#![^\n]*\n)?\s*\/(?:\*\*|\/)/u.test(text));
    expect(bare.map(({ file }) => file)).toEqual([]);
  });

  it("has a doc comment on every exported function", () => {
    const bare = ALL.flatMap(({ file, text }) =>
      [...text.matchAll(/(?<before>[^\n]*)\nexport (?:async )?function\*? (?<name>\w+)/gu)]
        .filter(({ groups }) => !/\*\/\s*$/u.test(groups?.before ?? ""))
        .map(({ groups }) => `${file} ${groups?.name}`),
    );
    expect(bare).toEqual([]);
  });

  it("reads the environment and the arguments only where a process begins", () => {
    const elsewhere = ALL.filter(({ file }) => !ENTRY.test(file));
    expect(where(elsewhere, /\bprocess\.(?:env|argv)\b/gu)).toEqual([]);
    expect(where(SRC, /\bprocess\.(?:env|argv|stdout|stderr|exit)\b/gu)).toEqual([]);
  });

  it.each([
    ["default export", /\bexport default\b/gu],
    ["any", /(?::\s*|<|\bas\s+)any\b/gu],
    ["non-null assertion", /[\w)\]]!(?=[.;,)\]\n[])/gu],
    ["assertion but as const", /[\w)\]}] as (?!const\b)[A-Za-z{[(]/gu],
    ["console", /\bconsole\.\w+/gu],
    ["class but of an error", /\bclass \w+\b(?! extends (?:\w+\.)?\w*Error)/gu],
    ["compiler silencing", /@ts-(?:ignore|expect-error|nocheck)/gu],
  ])("holds no %s", (_rule, pattern) => {
    const files = ALL.map((source) => ({
      ...source,
      // an import may rename: import { x as y }
      code: source.code.replace(/(?:import|export) (?:type )?\{[^}]*\}/gu, (part) =>
        part.replace(/[^\n]/gu, " "),
      ),
    }));
    expect(where(files, pattern)).toEqual([]);
  });
});
