/** Entry of `npm run ingest`. */
import { start } from "./start.ts";

await start(async () => (await import("./ingest-command.ts")).ingest);
