/** Entry of `npm run reports`. */
import { start } from "./start.ts";

await start(async () => (await import("./reports-command.ts")).reports);
