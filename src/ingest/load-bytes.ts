/**
 * Refuses what cannot be a report before anybody decodes it: empty, too large, or not text.
 * Every message names the file, the cause and the remedy.
 */
import { BotError } from "../errors.ts";

const MAX_BYTES = 20 * 1024 * 1024;
const SAMPLE_BYTES = 64 * 1024;
const MAX_CONTROL_SHARE = 0.02;

interface Magic {
  readonly bytes: readonly number[];
  readonly name: string;
}

const MAGIC: readonly Magic[] = [
  { bytes: [0x25, 0x50, 0x44, 0x46], name: "PDF 文件" },
  { bytes: [0x50, 0x4b, 0x03, 0x04], name: "ZIP 压缩包或 DOCX/WPS 文件" },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], name: "旧版 Word/Excel（DOC/XLS）文件" },
  { bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66], name: "RTF 文件" },
  { bytes: [0x52, 0x61, 0x72, 0x21], name: "RAR 压缩包" },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], name: "7z 压缩包" },
  { bytes: [0x1f, 0x8b], name: "GZIP 压缩包" },
  { bytes: [0x89, 0x50, 0x4e, 0x47], name: "PNG 图片" },
  { bytes: [0xff, 0xd8, 0xff], name: "JPEG 图片" },
  { bytes: [0x47, 0x49, 0x46, 0x38], name: "GIF 图片" },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], name: "程序文件" },
];

/** Throws a BotError when `bytes` cannot be the text of a report; returns nothing otherwise. */
export function checkBytes(name: string, bytes: Uint8Array): void {
  if (bytes.length === 0) {
    throw new BotError("file_empty", `「${name}」是空文件（0 字节）。请重新下载或导出后再放入。`);
  }
  if (bytes.length > MAX_BYTES) {
    const megabytes = Math.ceil(bytes.length / 1024 / 1024);
    throw new BotError(
      "file_too_large",
      `「${name}」有 ${megabytes} MB，超过 20 MB 的上限。请只保留报告正文，另存为 .txt 后再放入。`,
    );
  }
  const magic = MAGIC.find((entry) => entry.bytes.every((byte, i) => bytes[i] === byte));
  if (magic !== undefined) throw binary(name, `内容是${magic.name}，不是文本`);
  if (!hasWideBom(bytes) && looksBinary(bytes)) throw binary(name, "含有大量控制字符，不是文本");
}

/** Returns whether `bytes` begin with the byte order mark of UTF-16. */
export function hasWideBom(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}

function binary(name: string, cause: string): BotError {
  return new BotError(
    "file_binary",
    `「${name}」${cause}。请在原程序中打开，另存为 .txt（UTF-8）或 .html 后再放入。`,
  );
}

function looksBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let controls = 0;
  for (const byte of sample) {
    if (byte === 0) return true;
    // tab, line feed, vertical tab, form feed and carriage return are text
    if (byte < 0x20 && (byte < 0x09 || byte > 0x0d)) controls += 1;
  }
  return controls / sample.length > MAX_CONTROL_SHARE;
}
