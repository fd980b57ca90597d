/**
 * An HTML page to plain text, one line a paragraph, one line a row of a table with a tab between
 * cells. Scripts, forms, menus and lists of mere links go; what remains IS the report's text,
 * and all offsets refer to it.
 */
import { convert, type DomNode, type Formatter, type Selector } from "html-to-text";

const SKIPPED = [
  "script",
  "style",
  "noscript",
  "template",
  "iframe",
  "object",
  "svg",
  "img",
  "button",
  "input",
  "select",
  "textarea",
  "[hidden]",
  '[style*="display:none"i]',
  '[style*="display: none"i]',
] as const;
/** Menus by their name, unless prose stands in them: old pages put everything into one form. */
const MENUS = ["nav", "header", "footer", "form", "aside"] as const;
const HEADINGS = ["h1", "h2", "h3", "h4", "h5", "h6"] as const;
const ONE_LINE_BREAK = { leadingLineBreaks: 1, trailingLineBreaks: 1 } as const;
const SOURCE_BREAK =
  /(?<=[\p{Script=Han}，。；、：,;:])[ \t]*[\r\n]\s*(?=[\p{Script=Han}\d，。；、：])|(?<=\d)[ \t]*[\r\n]\s*(?=\p{Script=Han})/gu;
const MAX_DEPTH = 400;
const MIN_SENTENCES = 3;
const MIN_LINKS = 3;
const MAX_CELL = 120;

/**
 * Returns the readable text of a page.
 *
 * @example
 * htmlToText("<nav>首页</nav><p>一、主要成效</p><p>受理20件。</p>"); // "一、主要成效\n受理20件。"
 */
export function htmlToText(html: string): string {
  return convert(unwrapLines(html), {
    wordwrap: false,
    limits: { maxInputLength: undefined, maxDepth: MAX_DEPTH, ellipsis: "" },
    formatters: { menu: formatMenu, links: formatLinkList, table: formatTable },
    selectors: SELECTORS,
  }).trim();
}

/** Returns the page's title: its ArticleTitle meta, else its title element; null without either. */
export function htmlTitle(html: string): string | null {
  const article = /<meta[^>]+name\s*=\s*["']?ArticleTitle["']?[^>]*>/iu.exec(html)?.[0] ?? "";
  const content = /content\s*=\s*(["'])(.*?)\1/iu.exec(article)?.[2]?.trim() ?? "";
  if (content !== "") return convert(content, { wordwrap: false });
  const title = convert(html, {
    wordwrap: false,
    baseElements: { selectors: ["title"], returnDomByDefault: false },
  }).trim();
  return title === "" ? null : title;
}

/** Returns the character set a page declares within its first 4096 bytes; null without one. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, 4096));
  return /charset\s*=\s*["']?\s*([a-z0-9_-]+)/iu.exec(head)?.[1] ?? null;
}

/** Returns whether `text` is a page, whatever the file's name says. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<!doctype\s+html|<html[\s>]|<\?xml[^>]*>\s*<(?:!doctype|html))/iu.test(text);
}

/** Line breaks in the source between Han characters are white space to a browser, not words' ends. */
function unwrapLines(html: string): string {
  if (/<pre[\s>]/iu.test(html)) return html;
  return html.replace(SOURCE_BREAK, "");
}

const formatMenu: Formatter = (element, walk, builder) => {
  const text = textOf(element);
  const sentences = text.match(/[。！？!?]/gu)?.length ?? 0;
  if (sentences < MIN_SENTENCES && !hasElement(element, "h1")) return;
  builder.openBlock({ leadingLineBreaks: 1 });
  walk(element.children ?? [], builder);
  builder.closeBlock({ trailingLineBreaks: 1 });
};

const formatLinkList: Formatter = (element, walk, builder) => {
  const links = elements(element, "a");
  const linked = links.reduce((sum, link) => sum + textOf(link).length, 0);
  if (links.length >= MIN_LINKS && linked >= 0.8 * textOf(element).length) return;
  for (const child of element.children ?? []) {
    if (child.type !== "tag") continue;
    builder.openBlock({ leadingLineBreaks: 1 });
    walk(child.children ?? [], builder);
    builder.closeBlock({ trailingLineBreaks: 1 });
  }
};

const formatTable: Formatter = (element, walk, builder) => {
  const cells = [...elements(element, "td"), ...elements(element, "th")];
  const layout =
    hasElement(element, "table") || cells.some((cell) => textOf(cell).length > MAX_CELL);
  const rows = elements(element, "tr");
  for (const row of rows.length === 0 || layout ? [element] : rows) {
    builder.openBlock({ leadingLineBreaks: 1 });
    if (row === element) walk(element.children ?? [], builder);
    else builder.addLiteral(rowOf(row));
    builder.closeBlock({ trailingLineBreaks: 1 });
  }
};

function rowOf(row: DomNode): string {
  const cells = (row.children ?? []).filter(({ name }) => name === "td" || name === "th");
  return cells.map(textOf).join("\t");
}

/** Descendants named `name`, not looking inside those found. */
function elements(root: DomNode, name: string): DomNode[] {
  return (root.children ?? []).flatMap((child) =>
    child.name === name ? [child] : elements(child, name),
  );
}

function hasElement(root: DomNode, name: string): boolean {
  return elements(root, name).length > 0;
}

function textOf(node: DomNode): string {
  if (node.name === "script" || node.name === "style") return "";
  const own = node.type === "text" ? (node.data ?? "") : "";
  return `${own}${(node.children ?? []).map(textOf).join("")}`.replace(/\s+/gu, " ").trim();
}

const block = (selector: string): Selector => ({
  selector,
  format: "block",
  options: ONE_LINE_BREAK,
});

const SELECTORS: readonly Selector[] = [
  { selector: "a", options: { ignoreHref: true } },
  { selector: "hr", format: "skip" },
  ...["p", "pre", "blockquote", "tr", "td", "th", "center", "section", "dt", "dd"].map(block),
  ...HEADINGS.map((selector) => ({ selector, format: "block", options: ONE_LINE_BREAK })),
  ...MENUS.map((selector) => ({ selector, format: "menu" })),
  ...["ul", "ol"].map((selector) => ({ selector, format: "links" })),
  { selector: "table", format: "table" },
  ...SKIPPED.map((selector) => ({ selector, format: "skip" })),
];
