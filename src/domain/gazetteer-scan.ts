/**
 * Finds where names of divisions stand in a text, before parents and children are joined. A full
 * name is taken as it stands; a short one is doubted where it is an everyday word or where the
 * dictionary reads its characters as parts of other words (安庆 in 平安庆典).
 */
import { tagWords } from "../text/words.ts";
import type { Region, TextRange } from "../types.ts";
import { type Form, formsFrom } from "./gazetteer-forms.ts";
import { EVERYDAY_FULL_NAMES, EVERYDAY_SHORT_NAMES } from "./gazetteer-words.ts";

/** word: an everyday word as well; inside: its characters belong to other words; spelling: a guess. */
export type Doubt = "word" | "inside" | "spelling";

export interface NameMatch extends TextRange {
  readonly form: Form;
  readonly regions: readonly Region[];
  readonly doubt: Doubt | null;
}

/** Where the last character of a full name begins another word: 市场, 区域, 市政工程. */
const NEXT_WORD: Readonly<Record<string, RegExp>> = {
  市: /^(?:场|容|值|面(?!向)|价|政(?:工程|设施|公用|道路|园林|建设|管网|环卫))/u,
  区: /^(?:域|别|分(?!局|院)|间(?!隔)|块)/u,
  县: /^域/u,
  省: /^(?:略|心|力|时|钱|事)/u,
  州: /^官/u,
};
const CONNECTIVE = /[和与同跟及比或]/u;
const HAN = /\p{Script=Han}/u;
const WINDOW = 8;

/**
 * Returns the names in `text` from left to right, doubted ones included, never overlapping unless
 * one of the two is doubted; `[]` for none.
 *
 * @example
 * scanNames("安庆和平凉谁多"); // 安庆, 平凉
 */
export function scanNames(text: string): NameMatch[] {
  const found: NameMatch[] = [];
  let at = 0;
  while (at < text.length - 1) {
    const match = matchAt(text, at, found.at(-1));
    if (match === null) {
      at += 1;
      continue;
    }
    // a name taken from inside other words must not hide the one that begins in its middle
    at = match.doubt === "inside" ? at + 1 : match.end;
    const previous = found.at(-1);
    if (previous !== undefined && previous.end > match.start) {
      if (match.doubt !== null) continue;
      found.pop();
    }
    found.push(match);
  }
  return found;
}

function matchAt(text: string, start: number, previous: NameMatch | undefined): NameMatch | null {
  const form = longestForm(text, start);
  if (form === null) return null;
  const end = start + form.text.length;
  // 安庆和平凉: after a name, 和 joins when a name follows it (but 安庆和平区 has no 平区)
  const joins = previous?.end === start && CONNECTIVE.test(text.charAt(start));
  if (joins && (longestForm(text, start + 1)?.text.length ?? 0) >= form.text.length) return null;
  const everyday = (form.full ? EVERYDAY_FULL_NAMES : EVERYDAY_SHORT_NAMES).has(form.text);
  const settled = form.full && form.text.length > 2 && !everyday;
  const cut = settled ? null : cutBy(text, { start, end });
  // 公安 in 公安机关, 长治 in 长治久安: part of a word that is no name
  if (cut !== null && (everyday || cut === "phrase")) return null;
  const doubt = cut !== null ? "inside" : everyday ? "word" : null;
  return { start, end, form, regions: form.regions, doubt };
}

function longestForm(text: string, at: number): Form | null {
  for (const form of formsFrom(text.slice(at, at + 2))) {
    if (!text.startsWith(form.text, at)) continue;
    const next = form.full ? NEXT_WORD[form.text.slice(-1)] : undefined;
    if (next?.test(text.slice(at + form.text.length, at + form.text.length + 4))) continue;
    return form;
  }
  return null;
}

/**
 * How the dictionary's words divide the range: word where one crosses its ends or is a name that
 * holds it (吉林大学), phrase where it lies inside any other word; null where it stands free.
 */
function cutBy(text: string, { start, end }: TextRange): "word" | "phrase" | null {
  let [from, to] = [start, end];
  while (from > 0 && start - from < WINDOW && HAN.test(text.charAt(from - 1))) from -= 1;
  while (to < text.length && to - end < WINDOW && HAN.test(text.charAt(to))) to += 1;
  if (from === start && to === end) return null;
  let at = from;
  for (const { word, tag } of tagWords(text.slice(from, to))) {
    const [wordStart, wordEnd] = [at, at + word.length];
    at = wordEnd;
    if (wordEnd <= start || wordStart >= end) continue;
    // tag x: no dictionary word, only a guess of the segmenter
    if (tag === "x" || (wordStart >= start && wordEnd <= end)) continue;
    // 定州政府 is cut as 定 + 州政府
    if (wordStart >= start && /(?:政府|法院)$/u.test(word)) continue;
    return wordStart <= start && wordEnd >= end && !tag.startsWith("n") ? "phrase" : "word";
  }
  return null;
}
