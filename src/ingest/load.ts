/**
 * A corpus file to text. One loader a file extension; a loader may be asynchronous, so that PDF
 * and DOCX can be added as further rows of the table.
 */
import { BotError } from "../errors.ts";
import { checkBytes } from "./load-bytes.ts";
import { decodeText } from "./load-decode.ts";
import { declaredCharset, htmlTitle, htmlToText, looksLikeHtml } from "./load-html.ts";

export interface ReportFile {
  /** File name inside the corpus folder. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface LoadedReport {
  /** The report's text: every offset of this project refers to it. */
  readonly text: string;
  readonly format: "text" | "html";
  /** A title that stands outside the text, such as a page's title element; null without one. */
  readonly titleHint: string | null;
}

type Loader = (file: ReportFile) => LoadedReport | Promise<LoadedReport>;

const LOADERS: Readonly<Record<string, Loader>> = {
  ".txt": loadText,
  ".md": loadText,
  ".html": loadHtml,
  ".htm": loadHtml,
};

/** Extensions `loadReport` reads, with the dot, lower case. */
export const REPORT_EXTENSIONS: readonly string[] = Object.keys(LOADERS);

/**
 * Returns the text of a report file. Throws a BotError (file_format, file_empty, file_binary,
 * file_encoding, file_too_large) whose message names the file, the cause and the remedy.
 */
export async function loadReport(file: ReportFile): Promise<LoadedReport> {
  const extension = /\.[^./\\]+$/u.exec(file.name)?.[0].toLowerCase() ?? "";
  const loader = LOADERS[extension];
  if (loader === undefined) {
    const shown = extension === "" ? "不明（没有扩展名）" : `（${extension}）`;
    throw new BotError(
      "file_format",
      `「${file.name}」的格式${shown}暂不支持。可用的格式：${REPORT_EXTENSIONS.join("、")}。请另存为 .txt（UTF-8）后再放入。`,
    );
  }
  checkBytes(file.name, file.bytes);
  const loaded = await loader(file);
  if (!/[\p{L}\p{N}]/u.test(loaded.text)) {
    throw new BotError(
      "file_empty",
      `「${file.name}」里没有可读的文字（只有空白或标记）。如果正文是图片或由脚本加载，请复制正文另存为 .txt 后再放入。`,
    );
  }
  return loaded;
}

function loadText(file: ReportFile): LoadedReport {
  const text = decodeText(file.name, file.bytes);
  // a page saved under the wrong extension
  return looksLikeHtml(text) ? readPage(text) : { text, format: "text", titleHint: null };
}

function loadHtml(file: ReportFile): LoadedReport {
  return readPage(decodeText(file.name, file.bytes, declaredCharset(file.bytes)));
}

function readPage(html: string): LoadedReport {
  return { text: htmlToText(html), format: "html", titleHint: htmlTitle(html) };
}
