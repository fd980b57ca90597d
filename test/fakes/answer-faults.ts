/**
 * Holds an answer to the promises, by plain digits and arithmetic and without the code that the
 * gate uses: quotes verbatim, marks and citations one to one, no number without a source.
 */
import type { ReportStore } from "../../src/store.ts";
import type { Answer, Citation } from "../../src/types.ts";

const MARK = /\[(\d+)\]/gu;
const QUOTATION = /「[^「」]*」/gu;
const NUMBER = /\d+(?:\.\d+)?/gu;
const TERM = "(\\d+(?:\\.\\d+)?)\\s*([万亿]?)[^\\s\\d=+−÷，。）]*";
const EQUATION = new RegExp(`${TERM}((?:\\s[+−÷]\\s${TERM})+)\\s=\\s约?${TERM}`, "gu");
const STEP = new RegExp(`\\s([+−÷])\\s${TERM}`, "gu");
/** Years and numbers of reports are about the collection, not from it. */
const YEARS = /(?<![\d.])(?:19|20)\d{2}(?:(?=年|、|至|）)|$)/gu;
const COUNTED = /共\d+份|\d{4}年度\d+份|前\d+份|共\d+条|前\d+条/gu;

/** Returns what is wrong with `answer`, whose asker typed `typed`; `[]` when all promises hold. */
export function faultsOf(store: ReportStore, answer: Answer, typed = ""): string[] {
  return [
    ...shapeFaults(answer),
    ...citationFaults(store, answer),
    ...markFaults(answer),
    ...numberFaults(answer, typed),
  ];
}

function shapeFaults({ status, reason, answer, headline, verdict, citations }: Answer): string[] {
  const faults: string[] = [];
  if ((status === "answered") !== (reason === null)) faults.push(`${status} for ${reason}`);
  if (reason === "unverified") faults.push("withheld by the gate");
  if (answer.trim() === "") faults.push("empty answer");
  if (status !== "answered" && headline !== null) faults.push("headline without an answer");
  if (status === "declined" && citations.length > 0) faults.push("declined with sources");
  if (verdict === "refuted" && headline === null) faults.push("refuted without the right figure");
  if ((verdict === "supported" || verdict === "refuted") && citations.length === 0) {
    faults.push(`${verdict} without a source`);
  }
  return faults;
}

function citationFaults(store: ReportStore, { citations }: Answer): string[] {
  return citations.flatMap((citation) => citationFault(store, citation) ?? []);
}

function citationFault(
  store: ReportStore,
  { n, report, quote, start, end, title, region, year, url }: Citation,
): string | null {
  const [meta] = store.findReports({ ids: [report] });
  if (meta === undefined) return `[${n}] cites no report`;
  if (quote.trim() === "") return `[${n}] is empty`;
  if (store.getText(report)?.slice(start, end) !== quote) return `[${n}] is not verbatim`;
  if (title !== meta.title || year !== meta.year) return `[${n}] names another report`;
  if (!region.includes(meta.region.name)) return `[${n}] names another place`;
  return url.includes(`/reports/${encodeURIComponent(report)}`) ? null : `[${n}] opens elsewhere`;
}

function markFaults({ answer, table, citations }: Answer): string[] {
  const shown = [answer, ...(table?.rows ?? []).flat()].join("\n").replace(QUOTATION, "");
  const marks = new Set([...shown.matchAll(MARK)].map(([, n]) => Number(n)));
  const numbers = citations.map(({ n }) => n);
  return [
    ...numbers.filter((n) => !marks.has(n)).map((n) => `[${n}] is nowhere shown`),
    ...[...marks].filter((n) => !numbers.includes(n)).map((n) => `[${n}] cites nothing`),
    ...(new Set(numbers).size < numbers.length ? ["a number cites twice"] : []),
  ];
}

function numberFaults({ answer, headline, table, citations }: Answer, typed: string): string[] {
  const sources = new Set(numbersOf([...citations.map(({ quote }) => quote), typed].join("\n")));
  const text = fold(answer);
  const plain = text.replace(MARK, "").replace(QUOTATION, "");
  const faults = [...plain.matchAll(EQUATION)].flatMap((equation) => equationFault(equation) ?? []);
  const results = new Set([...plain.matchAll(EQUATION)].map((equation) => equation.at(-2) ?? ""));
  const own = [plain, fold(headline ?? "")].join("\n").replace(COUNTED, "").replace(YEARS, "");
  const marked = (table?.rows ?? []).flat().filter((cell) => /\[\d+\]$/u.test(cell));
  const cells = numbersOf(fold(marked.join("\n")).replace(MARK, ""));
  const unknown = [...numbersOf(own).filter((number) => !results.has(number)), ...cells];
  for (const number of new Set(unknown)) {
    if (!sources.has(number)) faults.push(`${number} has no source`);
  }
  return faults;
}

/** 368件 − 83件 = 285件: checked to the decimals shown. */
function equationFault(equation: RegExpMatchArray): string | null {
  const [whole, first = "", scale = "", steps = ""] = equation;
  let value = scaled(first, scale);
  for (const [, operator, number = "", unit = ""] of steps.matchAll(STEP)) {
    const term = scaled(number, unit);
    value =
      operator === "+" ? value + term : operator === "−" ? value - term : (value / term) * 100;
  }
  const result = scaled(equation.at(-2) ?? "", equation.at(-1) ?? "");
  const tolerance = steps.includes("÷") ? 0.006 : 1e-6 * Math.max(1, Math.abs(value));
  return Math.abs(value - result) <= tolerance ? null : `wrong arithmetic: ${whole}`;
}

function scaled(number: string, scale: string): number {
  return Number(number) * (scale === "万" ? 1e4 : scale === "亿" ? 1e8 : 1);
}

function numbersOf(text: string): string[] {
  return fold(text).match(NUMBER) ?? [];
}

function fold(text: string): string {
  return text.normalize("NFKC").replace(/(?<=\d),(?=\d{3})/gu, "");
}
