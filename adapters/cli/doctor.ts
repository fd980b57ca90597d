/** Entry of `npm run doctor`. */
import { enableCompileCache } from "node:module";

enableCompileCache();
const { runBare } = await import("./run-process.ts");
const { doctor } = await import("./doctor-command.ts");
await runBare(doctor);
