/**
 * Starts a command with Node's compile cache on: types are stripped and code compiled once, not at
 * every question, which is a third of the time `npm run ask` takes. Hence nothing but Node's own
 * modules is imported before.
 */
import { enableCompileCache } from "node:module";
import type { Command } from "./run-process.ts";

/** Runs the command that `load` imports on this process. */
export async function start(load: () => Promise<Command>): Promise<void> {
  enableCompileCache();
  const { runProcess } = await import("./run-process.ts");
  await runProcess(await load());
}
