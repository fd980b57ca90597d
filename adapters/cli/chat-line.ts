/** What a line typed into the chat means: a command, the number of a suggestion, or a question. */
import { foldWidth } from "../../src/text/fold.ts";
import type { Style } from "./terminal.ts";

export type ChatCommand =
  | { readonly kind: "sources" | "new" | "reports" | "help" | "quit" | "nothing" }
  | { readonly kind: "unknown"; readonly name: string }
  | { readonly kind: "question"; readonly text: string };

type Named = "sources" | "new" | "reports" | "help" | "quit";

const COMMANDS: ReadonlyMap<string, Named> = new Map<string, Named>([
  ["/sources", "sources"],
  ["/s", "sources"],
  ["/来源", "sources"],
  ["/new", "new"],
  ["/新话题", "new"],
  ["/reports", "reports"],
  ["/报告", "reports"],
  ["/help", "help"],
  ["/?", "help"],
  ["/帮助", "help"],
  ["help", "help"],
  ["帮助", "help"],
  ["/quit", "quit"],
  ["/exit", "quit"],
  ["/q", "quit"],
  ["/退出", "quit"],
  ["quit", "quit"],
  ["exit", "quit"],
  ["退出", "quit"],
  ["再见", "quit"],
]);

/**
 * Returns what `line` asks for; full-width ／ and digits count as typed in half width.
 *
 * @example
 * readChatLine("２", ["甲", "乙"]); // { kind: "question", text: "乙" }
 */
export function readChatLine(line: string, suggestions: readonly string[]): ChatCommand {
  const text = line.trim();
  if (text === "") return { kind: "nothing" };
  const folded = foldWidth(text).trim().toLowerCase();
  const command = COMMANDS.get(folded);
  if (command !== undefined) return { kind: command };
  const chosen = /^\/?([1-9])$/u.exec(folded)?.[1];
  const suggestion = chosen === undefined ? undefined : suggestions[Number(chosen) - 1];
  if (suggestion !== undefined) return { kind: "question", text: suggestion };
  if (folded.startsWith("/")) return { kind: "unknown", name: text.slice(0, 20) };
  return { kind: "question", text };
}

/** Returns the list of commands. */
export function chatHelp(style: Style): string {
  const lines: readonly (readonly [string, string])[] = [
    ["/sources", "上一个回答的出处：原文段落、文件和行号"],
    ["/reports", "可以查询的报告"],
    ["/new", "换一个话题，不再接着上文"],
    ["/quit", "退出，也可以按 Ctrl-C"],
    ["1 2 3", "问回答后面列出的第几个问题"],
  ];
  const rows = lines.map(([name, what]) => `  ${style.bold(name.padEnd(10))}${what}`);
  return `${rows.join("\n")}\n`;
}
