/** Wrong usage, and reading of arguments that says in Chinese what is wrong with them. */
import { type ParseArgsOptionsConfig, parseArgs } from "node:util";

/** The command was called in a way it does not understand; exit code 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "UsageError";
  }
}

export interface Arguments {
  /** Long names of the options given. */
  readonly flags: ReadonlySet<string>;
  readonly words: readonly string[];
}

/**
 * Returns the options and words of `argv`, where `known` are the options without value; `-h` stands
 * for `--help`. Throws a `UsageError` for an option that is not known.
 */
export function readArguments(argv: readonly string[], known: readonly string[]): Arguments {
  const options: ParseArgsOptionsConfig = { help: { type: "boolean", short: "h" } };
  for (const name of known) options[name] = { type: "boolean" };
  try {
    const parsed = parseArgs({ args: [...argv], options, allowPositionals: true });
    const flags = Object.keys(parsed.values).filter((name) => parsed.values[name] === true);
    return { flags: new Set(flags), words: parsed.positionals };
  } catch (error) {
    const given = argv.find((word) => /^-/u.test(word) && !isKnown(word, known)) ?? "";
    throw new UsageError(
      given === "" && error instanceof Error ? error.message : `不认识的选项：${given}`,
    );
  }
}

function isKnown(word: string, known: readonly string[]): boolean {
  return word === "--" || word === "-h" || ["help", ...known].some((name) => word === `--${name}`);
}
