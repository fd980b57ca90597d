/** Questions made ready for measuring retrieval: understood, their reports found, their proof placed. */
import { resolveReports } from "../../src/retrieve/reports.ts";
import type { ReportStore } from "../../src/store.ts";
import { understand } from "../../src/understand/understand.ts";
import type { EvalQuestion } from "../eval/questions.ts";
import { chunksNeeded, findPlaces, type Proof } from "./find-proof.ts";
import type { RankRequest } from "./rankers.ts";

export interface RetrievalCase {
  readonly id: string;
  /** The file of questions it comes from. */
  readonly file: string;
  /** With the place and year filter; set `reports` to null to do without. */
  readonly request: RankRequest;
  readonly proofs: readonly Proof[];
  /** How many chunks it takes to show all quotes; null when some quote is in no chunk. */
  readonly needed: number | null;
}

export interface CaseDeps {
  readonly store: ReportStore;
  readonly now: () => Date;
}

/** Returns a case for each question that can be answered and has proving quotes; `[]` for none. */
export function createCases(
  { store, now }: CaseDeps,
  files: readonly { readonly name: string; readonly questions: readonly EvalQuestion[] }[],
): RetrievalCase[] {
  const reports = store.findReports({});
  return files.flatMap(({ name, questions }) =>
    questions
      .filter(({ answerable, quotes }) => answerable && quotes.length > 0)
      .map(({ id, turns, quotes }): RetrievalCase => {
        const history = turns.slice(0, -1);
        const { question, places } = understand({ store, now }, turns.at(-1) ?? "", history);
        const scope = resolveReports(store, question, places);
        const filtered = scope.groups.flatMap((group) => group.reports);
        const proofs = quotes.map(({ file, text }): Proof => {
          // a question names its report by the prefix of the file's name
          const reportId = reports.find((report) => report.file.startsWith(file))?.id ?? "";
          return { reportId, text, places: findPlaces(store.getText(reportId) ?? "", text) };
        });
        return {
          id,
          file: name,
          request: { text: turns.join(" "), question, reports: scope.open ? null : filtered },
          proofs,
          needed: chunksNeeded(
            proofs,
            (reportId) => store.getChunks(reportId),
            (reportId) => store.getText(reportId),
          ),
        };
      }),
  );
}
