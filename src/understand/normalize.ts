/**
 * Makes a typed question ready to be read: simplified characters, folded width, one line, no
 * control characters or emoji, no polite words. Takes any string and never throws.
 */
import { foldWidth } from "../text/fold.ts";
import { simplify } from "../text/simplify.ts";

export const MAX_QUESTION_CODE_POINTS = 2000;

export interface NormalizedQuestion {
  /** The question without polite words; particles at the end (吗, 呢) are kept. */
  readonly text: string;
  /** `text` without closing punctuation and particles: what was asked, not how. */
  readonly core: string;
  /** Particles at the end, in order: 吗, 呢, 呀. */
  readonly particles: readonly string[];
  /** True when the question was longer than MAX_QUESTION_CODE_POINTS and was cut. */
  readonly truncated: boolean;
  /** True when traditional characters were converted. */
  readonly simplified: boolean;
}

const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\p{Zl}\p{Zp}]/gu;
const EMOJI =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1F1E6}-\u{1F1FF}\u{FE00}-\u{FE0F}\u{20E3}]/gu;

const LEAD_IN = new RegExp(
  `^(?:[\\s,.。，、!！:：~…]+|${[
    "你好啊?|您好|哈喽|hello(?![a-z])|hi(?![a-z])|在吗|早上好|下午好|晚上好|各位|老师好?(?=[,，\\s请])|亲(?=[,，\\s])",
    "请教(?:一下|下)?|请问(?:一下|下)?|请(?=帮|告诉|查|问|说|给|列|介绍|核)|想请问(?:一下|下)?|问(?:一下|下|个问题)|咨询(?:一下|下)",
    "麻烦(?:您|你|各位)?(?:了)?|劳驾|拜托(?:了|您|你)?|不好意思|打扰(?:一下|了)?|有劳",
    "(?:能不能|可不可以|能否|可否|可以|能)(?=帮|给|告诉|查|麻烦|请|说说)",
    "帮(?:我|忙|俺|咱|我们)?(?:查(?:一下|一查|下|查看|查|询一?下?|找一?下?)?|找(?:一下|下|找)?|看(?:一下|下|看)?|问(?:一下|下|问)?|搜(?:一下|下|索)?)(?!处|办|明|封)",
    "给我(?:查一?下?|说说|说一?下|讲讲|看看)|告诉我(?:一下)?|跟我说说|说说看",
    "我(?:们)?(?:就)?(?:想|要|想要)(?:再)?(?:知道|问|了解|查|咨询|请教|看看|打听)(?:一下|下|的是|个问题|问)?(?!处)|(?:想|要)(?:知道|问|了解|咨询|请教|打听)(?:一下|下|的是|个问题)?",
    "查(?:询)?(?:一下|下|一查)|查查|看一?下(?!来)|看看",
  ].join("|")})`,
  "iu",
);
const SIGN_OFF =
  /(?:[\s,.。，、!！?？~…]*(?:非常|十分|万分)?(?:谢谢|多谢|感谢|谢啦|谢了|谢过|辛苦|拜托|麻烦|thanks|thank you|thx)(?:你|您|大家|老师)?[了啦啊哦哈]*)+[\s,.。，!！~…]*$/iu;
const PARTICLES = /([呀呢吗啊哦嘛吧么哈呐啦咯喽嘞哇诶]+)?[\s?？!！。.,，~…]*$/u;
/** Endings that are words, not particles: 对么 asks, 怎么 and 什么 name what is asked. */
const NO_PARTICLE = /[怎什这那多要]么$/u;

/**
 * Returns `text` normalised; an empty `text` field when nothing but marks and politeness was
 * typed, or nothing at all.
 *
 * @example
 * normalizeQuestion("請問清豐縣２０１９年追究行政執法責任幾起呢？謝謝").text;
 * // "清丰县2019年追究行政执法责任几起呢?"
 */
export function normalizeQuestion(text: string): NormalizedQuestion {
  const cut = cutTyped(text);
  const truncated = cut.length < text.length;
  const oneLine = cut.normalize("NFC").replace(/[\r\n\t\v\f\u2028\u2029]/gu, " ");
  const clean = foldWidth(oneLine.replace(EMOJI, "").replace(INVISIBLE, ""));
  const plain = simplify(clean);
  const bare = withoutPoliteness(plain.replace(/\s+/gu, " ").trim());
  const { core, particles } = splitParticles(bare);
  return { text: bare, core, particles, truncated, simplified: plain !== clean };
}

/**
 * Returns the first MAX_QUESTION_CODE_POINTS characters of `text`, well-formed: all that is ever read
 * of what a user typed.
 *
 * @example
 * cutTyped("受理多少件"); // "受理多少件"
 */
export function cutTyped(text: string): string {
  // the first 2N units hold at least N code points, so a huge text is never walked whole
  const points = [...text.slice(0, MAX_QUESTION_CODE_POINTS * 2)];
  return points.slice(0, MAX_QUESTION_CODE_POINTS).join("").toWellFormed();
}

function withoutPoliteness(text: string): string {
  let rest = text;
  for (let lead = LEAD_IN.exec(rest); lead !== null; lead = LEAD_IN.exec(rest)) {
    rest = rest.slice(lead[0].length);
  }
  rest = rest.replace(
    SIGN_OFF,
    (matched) => /^[\s,.。，、~…]*([?？!！])/u.exec(matched)?.[1] ?? "",
  );
  return rest.trim();
}

function splitParticles(text: string): { core: string; particles: string[] } {
  const match = PARTICLES.exec(text);
  if (match === null) return { core: text, particles: [] };
  const core = text.slice(0, match.index);
  const particles = match[1] ?? "";
  if (particles !== "" && NO_PARTICLE.test(core + particles)) {
    return { core: core + particles, particles: [] };
  }
  return { core, particles: [...particles] };
}
