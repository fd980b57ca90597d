import { describe, expect, it } from "vitest";
import { BotError } from "../../src/errors.ts";
import { loadReport } from "../../src/ingest/load.ts";

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const TEXT = "全市共受理行政复议申请250件，审结221件。";
// 法治政府 in GB2312
const GB = Uint8Array.from([0xb7, 0xa8, 0xd6, 0xce, 0xd5, 0xfe, 0xb8, 0xae]);

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(2 + text.length * 2));
  view.setUint16(0, 0xfeff, littleEndian);
  for (let i = 0; i < text.length; i += 1) {
    view.setUint16(2 + i * 2, text.charCodeAt(i), littleEndian);
  }
  return new Uint8Array(view.buffer);
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(parts.flatMap((part) => [...part]));
}

async function codeOf(name: string, bytes: Uint8Array): Promise<string> {
  try {
    await loadReport({ name, bytes });
  } catch (error) {
    if (!(error instanceof BotError)) throw error;
    expect(error.message).toContain(name);
    expect(error.message).toMatch(/请/u);
    return error.code;
  }
  return "none";
}

describe("loadReport on plain text", () => {
  it.each([
    ["UTF-8", utf8(TEXT)],
    ["UTF-8 with a byte order mark", concat(Uint8Array.of(0xef, 0xbb, 0xbf), utf8(TEXT))],
    ["UTF-16, little end first", utf16(TEXT, true)],
    ["UTF-16, big end first", utf16(TEXT, false)],
  ])("reads %s unchanged", async (_, bytes) => {
    const loaded = await loadReport({ name: "某市.txt", bytes });
    expect(loaded).toEqual({ text: TEXT, format: "text", titleHint: null });
  });

  it("reads GB18030 where the bytes are no UTF-8", async () => {
    expect((await loadReport({ name: "a.TXT", bytes: GB })).text).toBe("法治政府");
  });

  it("keeps characters that were lost before the file was saved", async () => {
    const text = "受理�件";
    expect((await loadReport({ name: "a.txt", bytes: utf8(text) })).text).toBe(text);
  });

  it("reads a page saved under .txt as a page", async () => {
    const bytes = utf8("<!DOCTYPE html><html><body><p>受理20件。</p></body></html>");
    expect(await loadReport({ name: "a.txt", bytes })).toMatchObject({
      text: "受理20件。",
      format: "html",
    });
  });

  it.each([
    ["file_empty", "a.txt", Uint8Array.of()],
    ["file_empty", "a.txt", utf8(" \n\u3000\t\n")],
    ["file_empty", "a.html", utf8("<html><body><script>var a = 1</script></body></html>")],
    ["file_binary", "a.txt", utf8("%PDF-1.7 …")],
    ["file_binary", "a.txt", Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)],
    ["file_binary", "a.txt", Uint8Array.of(0x31, 0, 0x32, 0)],
    ["file_binary", "a.txt", Uint8Array.from({ length: 200 }, (_, i) => (i % 3 ? 65 : 1))],
    ["file_encoding", "a.txt", Uint8Array.of(0xff, 0x41, 0xff, 0xff, 0x41)],
    ["file_encoding", "a.txt", Uint8Array.from("àéîõü çà et là".split(""), (c) => c.charCodeAt(0))],
    ["file_format", "报告.pdf", utf8(TEXT)],
    ["file_format", "报告", utf8(TEXT)],
    ["file_too_large", "a.txt", new Uint8Array(20 * 1024 * 1024 + 1).fill(65)],
  ])("throws %s for %s with a message that names file and remedy", async (code, name, bytes) => {
    expect(await codeOf(name, bytes)).toBe(code);
  });
});

describe("loadReport on HTML", () => {
  const page = (body: string, head = ""): Uint8Array =>
    utf8(`<html><head>${head}</head><body>${body}</body></html>`);
  const textOf = async (body: string): Promise<string> =>
    (await loadReport({ name: "a.html", bytes: page(body) })).text;

  it("keeps paragraphs as lines and simple tables as lines of cells", async () => {
    const text = await textOf(
      "<h2>一、成效</h2><p>受理&nbsp;20件。<br>办结<b>19</b>件。</p><table><tr><th>事项</th><th>件数</th></tr><tr><td><p>复议</p></td><td>20</td></tr></table>",
    );
    expect(text).toBe("一、成效\n受理\u00a020件。\n办结19件。\n事项\t件数\n复议\t20");
  });

  it("drops scripts, menus, forms, buttons and lists of links", async () => {
    const text = await textOf(
      "<nav>导航</nav><header>站名</header><style>p{}</style><form>搜索<input></form><ul><li><a>一</a></li><li><a>二</a></li><li><a>三</a></li></ul><p>正文。</p><button>打印</button><footer>版权</footer>",
    );
    expect(text).toBe("正文。");
  });

  it("keeps a form that wraps the whole page, and a list of the report's items", async () => {
    const text = await textOf(
      "<form><p>受理20件。</p><p>办结19件。</p><ul><li>甲。</li><li>乙。</li></ul></form>",
    );
    expect(text).toBe("受理20件。\n办结19件。\n甲。\n乙。");
  });

  it("keeps the text of a page laid out by tables", async () => {
    const inner = `<table><tr><td>${"全市受理行政复议申请250件，".repeat(12)}</td></tr></table>`;
    const text = await textOf(`<table><tr><td>栏目</td><td>${inner}</td></tr></table>`);
    expect(text).toMatch(/^栏目\n全市受理/u);
  });

  it("joins words that only the page's source breaks over lines", async () => {
    expect(await textOf("<p>受理行政\n      复议20\n件。</p>")).toBe("受理行政复议20件。");
  });

  it("decodes by the declared character set and keeps the page's title apart", async () => {
    const bytes = concat(
      utf8('<html><head><meta charset="gb2312"><title>'),
      GB,
      utf8("</title></head><body><p>"),
      GB,
      utf8("</p></body></html>"),
    );
    expect(await loadReport({ name: "a.htm", bytes })).toEqual({
      text: "法治政府",
      format: "html",
      titleHint: "法治政府",
    });
  });

  it("prefers the title that government pages state in a meta element", async () => {
    const head = '<title>某市政府网</title><meta name="ArticleTitle" content="某市2021年报告">';
    const bytes = page("<p>正文。</p>", head);
    expect((await loadReport({ name: "a.html", bytes })).titleHint).toBe("某市2021年报告");
  });
});
