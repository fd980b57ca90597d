/**
 * How well a text speaks of a term: 1 for the word itself, less for a synonym, an abbreviation
 * (民企 for 民营企业) or a verb that shares its main character (评上 for 获评). Lay words and
 * official words rarely agree letter by letter, and a wrong agreement costs more than a missed one.
 */

/** Halves that half of all terms share: 行政应诉 says nothing of 行政处罚. */
const COMMON_PART =
  /^(?:行政|法律|法治|人民|政府|公共|服务|社会|工作|管理|建设|重大|机关|单位|部门|国家|案件|事项|情况|全市|全区|全县|的)+$/u;

/** A term made ready for matching many texts. */
export interface Matcher {
  readonly word: string;
  match(text: string): number;
}

export interface MatcherOptions {
  readonly word: string;
  readonly synonyms: readonly string[];
  /** Verbs may agree by one character that is no mere particle. */
  readonly verb: boolean;
}

/** Grades of agreement; the order matters more than the values. */
const EXACT = 1;
const SYNONYM = 0.95;
const ABBREVIATION = 0.75;
const SHORT_ABBREVIATION = 0.6;
const PART = 0.7;
const SHARED_CHARACTER = 0.45;

/** No word of the language is longer; the halves of a longer run (9999…) would grow by its cube. */
const MAX_PARTED_CHARS = 24;

/** Characters that help a verb but do not carry its meaning. */
const LIGHT = new Set("了上到出成过着得起来去下进完好着被有在为是一不开行做作办化性于给对");

/**
 * Returns a matcher for one term; `match` takes folded lower-case text and returns 0 to 1.
 *
 * @example
 * createMatcher({ word: "民企", synonyms: [], verb: false }).match("民营企业涉罪案件") // 0.6
 */
export function createMatcher({ word, synonyms, verb }: MatcherOptions): Matcher {
  const characters = [...word];
  const abbreviation = abbreviationOf(characters);
  const parts = partsOf(characters).filter((part) => !COMMON_PART.test(part));
  const shared = verb ? characters.filter((character) => !LIGHT.has(character)) : [];
  const match = (text: string): number => {
    if (text === "" || word === "") return 0;
    if (text.includes(word)) return EXACT;
    if (synonyms.some((synonym) => text.includes(synonym))) return SYNONYM;
    if (abbreviation?.test(text) === true) {
      return characters.length > 2 ? ABBREVIATION : SHORT_ABBREVIATION;
    }
    const part = bestPart(parts, text, characters.length);
    if (part > 0) return part * PART;
    if (shared.some((character) => text.includes(character))) return SHARED_CHARACTER;
    return 0;
  };
  return { word, match };
}

/** The characters in order with at most two others between each: 复议案件 in 复议的案件. */
function abbreviationOf(characters: readonly string[]): RegExp | null {
  if (characters.length < 2 || characters.length > 8) return null;
  if (!characters.every((character) => /\p{Script=Han}/u.test(character))) return null;
  return new RegExp(characters.join("[^,，。;；、:：]{0,2}?"), "u");
}

/** Halves of a long word: 行政服务中心大厅 is half there where 服务中心 is. */
function partsOf(characters: readonly string[]): readonly string[] {
  if (characters.length < 3 || characters.length > MAX_PARTED_CHARS) return [];
  const parts: string[] = [];
  for (let size = characters.length - 1; size >= Math.ceil(characters.length / 2); size -= 1) {
    for (let from = 0; from + size <= characters.length; from += 1) {
      parts.push(characters.slice(from, from + size).join(""));
    }
  }
  return parts;
}

function bestPart(parts: readonly string[], text: string, wordChars: number): number {
  const part = parts.find((candidate) => text.includes(candidate));
  return part === undefined ? 0 : [...part].length / wordChars;
}
