/**
 * Answers in the report's own sentences: one that says it, the ones it leans on (该做法 …), or the
 * items of the section that is about it.
 */
import type { SentenceHit } from "../evidence.ts";
import type { Question, Term, Want } from "../question.ts";
import { splitLines } from "../text/lines.ts";
import { createMatcher } from "../text/match-term.ts";
import { splitSentences } from "../text/sentences.ts";
import type { ReportMeta, Section, TextRange } from "../types.ts";
import { type AnswerContext, type AnswerDraft, draft, type Group } from "./context.ts";
import { sliceChunk } from "./figure.ts";
import { messages, quoted } from "./messages.ts";
import { namesYears } from "./restrict.ts";
import { isSentenceAnswer } from "./select.ts";

const LEANS_BACK =
  /^(?:[^,，。;；]{0,12})?(?:该(?!局|县|市|区|省|院)|此|这一?|上述|对此|其中|以上)|[,，](?:该(?!局|县|市|区|省|院)|这一?|上述)(?:做法|经验|工作|项|模式|机制|条例|办法|举措|成果|案例|意见|项目)/u;
const SECTION_COVERED = 0.74;
/** A heading that says the question opens a whole part; one sentence must say it clearly better. */
const SECTION_MARGIN = 0.05;
const MAX_ITEMS = 8;
const MIN_ITEMS = 2;
const MAX_TITLE_CHARS = 30;
const MAX_REPORTS = 3;
/** 一是 … within a paragraph says its matter in the heading itself. */
const RUN_IN_LEVEL = 5;
const MAX_BACK = 2;
/** Asked for several things, the part of the report that is about them says more than one sentence. */
const LISTED: ReadonlySet<Want> = new Set(["list", "manner"]);
const TITLE_NAME = /《[^《》]+》/gu;

/** Returns an answer in sentences, or null when no sentence or section answers. */
export function composePassage(
  context: AnswerContext,
  { sentences, group }: { readonly sentences: readonly SentenceHit[]; readonly group: Group },
): AnswerDraft | null {
  const { reports } = group;
  const { question, citations } = context;
  const wantsMany = ["list", "manner", "reason", "passage"].includes(question.asked.want);
  const headings = headingsOf(context, reports);
  const best = sentences.find(
    (hit) =>
      isSentenceAnswer(hit, question) && !headings.has(`${hit.report.id}:${hit.sentence.start}`),
  );
  // a section is the whole place's, whatever part of it was asked for
  const section = wantsMany && group.within === null ? bestSection(context, group) : null;
  const listed =
    section !== null &&
    LISTED.has(question.asked.want) &&
    itemsOf(section.section, section.sections).length >= MIN_ITEMS;
  if (
    section !== null &&
    (listed || best === undefined || section.coverage > best.coverage - SECTION_MARGIN)
  ) {
    return composeSection(context, section);
  }
  if (best === undefined) return null;
  const range = withAntecedent(best, context);
  const text = sliceChunk(best.chunk, range);
  const mark = citations.mark(best.report, range);
  const more = wantsMany ? moreSentences(sentences, best, question) : [];
  const lines = [
    `${messages.passage(best.report, quoted(text))}${mark}`,
    ...more.map((hit) => `${quoted(hit.text)}${citations.mark(hit.report, hit.sentence)}`),
  ];
  return draft({ status: "answered", answer: lines.join("\n"), headline: nameIn(text, question) });
}

/** Where headings on lines of their own begin: they name a part and say nothing. */
function headingsOf({ store }: AnswerContext, reports: readonly ReportMeta[]): ReadonlySet<string> {
  return new Set(
    reports.slice(0, MAX_REPORTS).flatMap(({ id }) => {
      const text = store.getText(id) ?? "";
      return store
        .getSections(id)
        .filter(
          ({ level, bodyStart, end }) =>
            level < RUN_IN_LEVEL &&
            (bodyStart >= end || /^\s*\n|^$/u.test(text.slice(bodyStart, bodyStart + 2))) &&
            !/[。！？]/u.test(text.slice(bodyStart - 1, bodyStart)),
        )
        .map(({ start }) => `${id}:${start}`);
    }),
  );
}

/** Further sentences of the same report that say as much as the best one. */
function moreSentences(
  sentences: readonly SentenceHit[],
  best: SentenceHit,
  question: Question,
): SentenceHit[] {
  return sentences
    .filter((hit) => hit !== best && hit.report.id === best.report.id)
    .filter((hit) => isSentenceAnswer(hit, question) && hit.coverage >= best.coverage - 0.06)
    .slice(0, question.asked.want === "list" ? 1 : 2);
}

/** A sentence that begins with 该做法 is quoted with what the words point back to. */
function withAntecedent(hit: SentenceHit, { question }: AnswerContext): TextRange {
  const { chunk } = hit;
  if (!LEANS_BACK.test(hit.text)) return hit.sentence;
  const ranges = splitLines(chunk.text, { start: 0, end: chunk.text.length }).flatMap((line) =>
    splitSentences(chunk.text, line),
  );
  const index = ranges.findIndex(({ start }) => start + chunk.start === hit.sentence.start);
  const back = question.asked.want === "figure" ? 1 : MAX_BACK;
  const first = ranges[Math.max(0, index - back)];
  return index <= 0 || first === undefined
    ? hit.sentence
    : { start: chunk.start + first.start, end: hit.sentence.end };
}

/** The only name in 《》 of the sentence, where a name was asked for. */
function nameIn(text: string, { asked }: Question): string | null {
  if (asked.want !== "name") return null;
  const names = text.match(TITLE_NAME) ?? [];
  return names.length === 1 ? (names[0] ?? null) : null;
}

interface SectionHit {
  readonly report: ReportMeta;
  readonly section: Section;
  readonly coverage: number;
  readonly sections: readonly Section[];
}

/** The section whose heading (with its parents') says what was asked for. */
function bestSection(
  { question, store }: AnswerContext,
  { reports, datedIn }: Group,
): SectionHit | null {
  const terms = question.terms.filter(({ carried }) => !carried);
  if (terms.length === 0) return null;
  let best: SectionHit | null = null;
  for (const report of reports.slice(0, MAX_REPORTS)) {
    const sections = store.getSections(report.id);
    for (const section of sections) {
      if (
        itemsOf(section, sections).length < MIN_ITEMS &&
        (section.level > 4 || section.title.length > MAX_TITLE_CHARS)
      )
        continue;
      if (datedIn !== null && !namesYears(section.title, datedIn, report.year)) continue;
      const coverage = headingCoverage(terms, section, sections);
      if (coverage >= SECTION_COVERED && (best === null || coverage > best.coverage))
        best = { report, section, coverage, sections };
    }
  }
  return best;
}

function headingCoverage(
  terms: readonly Term[],
  section: Section,
  sections: readonly Section[],
): number {
  const parent = section.parent === null ? undefined : sections[section.parent];
  let total = 0;
  let covered = 0;
  for (const { word, synonyms, role, weight } of terms) {
    const matcher = createMatcher({ word, synonyms, verb: role === "verb" });
    covered +=
      weight * Math.max(matcher.match(section.title), 0.6 * matcher.match(parent?.title ?? ""));
    total += weight;
  }
  return covered / total;
}

function composeSection(
  { citations, store }: AnswerContext,
  { report, section, sections }: SectionHit,
): AnswerDraft {
  const text = store.getText(report.id) ?? "";
  const items = itemsOf(section, sections);
  const ranges =
    items.length > 0
      ? items.map((item) => firstSentence(text, item))
      : splitLines(text, { start: section.bodyStart, end: section.end }).flatMap((line) =>
          splitSentences(text, line),
        );
  const lines = ranges
    .slice(0, MAX_ITEMS)
    .map(
      (range) => `${quoted(text.slice(range.start, range.end))}${citations.mark(report, range)}`,
    );
  return draft({
    status: "answered",
    answer: [`${messages.passage(report, `“${section.title}”部分：`)}`, ...lines].join("\n"),
    notes:
      ranges.length > MAX_ITEMS ? [`该部分共${ranges.length}条，这里列出前${MAX_ITEMS}条。`] : [],
  });
}

/** The parts of a section; a single part that has parts of its own is gone through to them. */
function itemsOf(section: Section, sections: readonly Section[]): readonly Section[] {
  const items = sections.filter(({ parent }) => parent === section.index);
  const [only] = items;
  return items.length === 1 && only !== undefined ? itemsOf(only, sections) : items;
}

function firstSentence(text: string, item: Section): TextRange {
  const [first, second] = splitLines(text, item).flatMap((line) => splitSentences(text, line));
  if (first === undefined) return item;
  // a heading alone says too little
  return second !== undefined && first.end - first.start < 24
    ? { start: first.start, end: second.end }
    : first;
}
