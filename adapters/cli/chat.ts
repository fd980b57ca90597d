/** Entry of `npm run chat`. */
import { start } from "./start.ts";

await start(async () => (await import("./chat-command.ts")).chat);
