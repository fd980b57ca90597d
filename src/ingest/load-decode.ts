/**
 * Bytes to text. Order: byte order mark, declared character set, UTF-8, GB18030 (which holds
 * GB2312 and GBK). Decoding is strict: a wrong guess would garble figures without a trace.
 */
import { BotError } from "../errors.ts";

// A GB18030 decoder accepts nearly any bytes, so the result must also read like Chinese.
const FREQUENT = /[的一是在和有了政法行府治工作不为全市县区部中大人及]/gu;
const HAN = /\p{Script=Han}/gu;
const UNASSIGNED = /[\p{Co}\p{Cn}\u0080-\u009f]/gu;
const MIN_FREQUENT_SHARE = 0.03;
const MAX_UNASSIGNED_SHARE = 0.01;

const LABELS: Readonly<Record<string, string>> = {
  gb2312: "gb18030",
  gbk: "gb18030",
  gb18030: "gb18030",
  "utf-8": "utf-8",
  utf8: "utf-8",
};

/**
 * Returns the text of `bytes` without byte order mark; throws BotError file_encoding when no
 * known encoding fits. `declared` is the character set an HTML page claims, or null.
 */
export function decodeText(
  name: string,
  bytes: Uint8Array,
  declared: string | null = null,
): string {
  const [first, second, third] = bytes;
  const labels: string[] = [];
  if (first === 0xff && second === 0xfe) labels.push("utf-16le");
  else if (first === 0xfe && second === 0xff) labels.push("utf-16be");
  else if (first === 0xef && second === 0xbb && third === 0xbf) labels.push("utf-8");
  else {
    const claimed = LABELS[declared?.toLowerCase() ?? ""];
    if (claimed !== undefined) labels.push(claimed);
    labels.push("utf-8", "gb18030");
  }
  for (const label of labels) {
    const text = tryDecode(bytes, label);
    if (text !== null) return text;
  }
  throw new BotError(
    "file_encoding",
    `「${name}」的文字编码无法识别（既不是 UTF-8、UTF-16，也不是 GB18030）。请用文本编辑器打开，确认没有乱码，另存为 UTF-8 编码后再放入。`,
  );
}

function tryDecode(bytes: Uint8Array, label: string): string | null {
  let text: string;
  try {
    text = new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    // "not this encoding" is the expected outcome of a strict try; the caller goes on
    return null;
  }
  return label === "gb18030" && !readsLikeChinese(text) ? null : text;
}

function readsLikeChinese(text: string): boolean {
  const han = countOf(text, HAN);
  if (han === 0) return false;
  if (countOf(text, UNASSIGNED) / text.length > MAX_UNASSIGNED_SHARE) return false;
  return countOf(text, FREQUENT) / han >= MIN_FREQUENT_SHARE;
}

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
