/** Tells what can be asked, with questions that the reports at hand do answer. */
import { type AnswerContext, type AnswerDraft, draft } from "./context.ts";
import { messages } from "./messages.ts";
import { suggest } from "./suggest.ts";

const EXAMPLE_REPORTS = 3;

/** Returns the help, with one example of each of the first few reports as next questions. */
export function composeHelp({ store }: Pick<AnswerContext, "store">): AnswerDraft {
  const examples = store
    .findReports({ limit: EXAMPLE_REPORTS })
    .flatMap((report) => suggest(store, { report, indicators: [], near: null }).slice(0, 1));
  return draft({
    status: "clarify",
    reason: "no_question",
    answer: messages.help(examples[0] ?? null),
    suggestions: examples,
  });
}
