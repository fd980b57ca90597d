/** Entry of `npm run ask`. */
import { start } from "./start.ts";

await start(async () => (await import("./ask-command.ts")).ask);
