/** Loads the prompts of the explaining step; a wrong file or placeholder is told at start-up. */
import { loadPrompt } from "../prompts.ts";
import type { ExplainDeps } from "./explain.ts";

/** Returns the prompts in `folder`; throws `config_invalid` naming the file that is wrong. */
export function loadExplainPrompts(
  folder: string,
): Pick<ExplainDeps, "explainPrompt" | "repairPrompt"> {
  return {
    explainPrompt: loadPrompt({
      folder,
      name: "explain",
      placeholders: ["places", "passages", "question"],
    }),
    repairPrompt: loadPrompt({
      folder,
      name: "repair",
      placeholders: ["passages", "sentence", "reasons"],
    }),
  };
}
