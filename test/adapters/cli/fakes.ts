/** Invented reports, answers and terminals for the tests of the command line. */
import { EventEmitter } from "node:events";
import { Readable } from "node:stream";
import type { Desk, Services } from "../../../adapters/cli/services.ts";
import type { Output, Terminal } from "../../../adapters/cli/terminal.ts";
import type { AskRequest } from "../../../src/assistant.ts";
import type { IngestSummary, ReportSummary } from "../../../src/ingest/summary.ts";
import type { ReportStore } from "../../../src/store.ts";
import type { Answer, Citation } from "../../../src/types.ts";

export const TEXT =
  "云海市2031年法治政府建设年度报告\n（一）办好复议案件。\n全年收到行政复议申请1250件，受理250件。复议公信力提高。\n";
const QUOTE = "全年收到行政复议申请1250件，受理250件。";

export function citation(changes: Partial<Citation> = {}): Citation {
  const start = TEXT.indexOf(QUOTE);
  return {
    n: 1,
    report: "yunhai",
    title: "云海市2031年法治政府建设年度报告",
    region: "云海市",
    year: 2031,
    section: ["三、监督制约", "（一）行政复议"],
    quote: QUOTE,
    start,
    end: start + QUOTE.length,
    url: `/reports/yunhai?c=${start}-${start + QUOTE.length}`,
    ...changes,
  };
}

export function answer(changes: Partial<Answer> = {}): Answer {
  return {
    status: "answered",
    reason: null,
    answer: "2031年，云海市受理行政复议案件250件[1]。",
    headline: "250件",
    verdict: null,
    table: null,
    citations: [citation()],
    notes: [],
    suggestions: [],
    mode: "extractive",
    elapsedMs: { core: 1, total: 1 },
    ...changes,
  };
}

export function reportSummary(changes: Partial<ReportSummary> = {}): ReportSummary {
  return {
    meta: {
      id: "yunhai",
      file: "yunhai.txt",
      title: "云海市2031年法治政府建设年度报告",
      region: { code: "", name: "云海市", level: "prefecture", path: ["山南省", "云海市"] },
      year: 2031,
      issuer: "云海市司法局",
      publishedAt: "2032-03-01",
      url: null,
      official: false,
      aliases: ["云海"],
      origin: { title: "text", year: "manifest" },
    },
    sections: 12,
    chunks: 20,
    figures: 90,
    linked: 30,
    dropped: 4,
    damaged: 2,
    remarks: [],
    ...changes,
  };
}

export const SUMMARY: IngestSummary = {
  reports: [reportSummary()],
  problems: [
    { file: "empty.txt", code: "file_empty", message: "「empty.txt」是空文件。请换一份。" },
  ],
};

const store: Pick<ReportStore, "findReports" | "getText" | "close"> = {
  findReports: ({ ids }) => (ids?.includes("yunhai") === true ? [reportSummary().meta] : []),
  getText: (id) => (id === "yunhai" ? TEXT : null),
  close: () => {},
};

export interface FakeServices extends Services {
  readonly asked: AskRequest[];
  readonly closed: () => number;
}

/** Services that answer with `reply`, an error where it is one. */
export function fakeServices(
  reply: (request: AskRequest) => Answer = () => answer(),
  { summary = SUMMARY, builds = false }: { summary?: IngestSummary; builds?: boolean } = {},
): FakeServices {
  const asked: AskRequest[] = [];
  let closed = 0;
  const desk: Desk = {
    assistant: {
      ask: async (request) => {
        asked.push(request);
        return reply(request);
      },
      async *stream(request) {
        asked.push(request);
        yield { kind: "answer", answer: reply(request) };
      },
    },
    store: store as ReportStore,
    summary: async () => summary,
    close: () => {
      closed += 1;
    },
  };
  const progress = { phase: "look" as const, done: 0, total: 2, file: "yunhai.txt" };
  return {
    asked,
    closed: () => closed,
    open: async ({ onProgress }) => {
      if (builds) onProgress(progress);
      return desk;
    },
    ingest: async ({ onProgress }) => {
      onProgress(progress);
      return summary;
    },
  };
}

/** Collects what is written; `limit` makes it a pipe whose reader leaves after so many writes. */
export class FakeOutput extends EventEmitter implements Output {
  readonly isTTY: boolean;
  readonly columns: number;
  destroyed = false;
  text = "";
  writes = 0;
  #limit: number;

  constructor({ isTTY = false, columns = 80, limit = Number.POSITIVE_INFINITY } = {}) {
    super();
    this.isTTY = isTTY;
    this.columns = columns;
    this.#limit = limit;
  }

  write(text: string): boolean {
    this.writes += 1;
    if (this.writes > this.#limit) {
      this.destroyed = true;
      return false;
    }
    this.text += text;
    return true;
  }
}

export interface FakeTerminal extends Terminal {
  readonly stdout: FakeOutput;
  readonly stderr: FakeOutput;
}

export function fakeTerminal({
  input = "",
  env = {},
  stdout = new FakeOutput(),
  stderr = new FakeOutput(),
  stdinIsTTY = false,
}: {
  input?: string | readonly (string | Uint8Array)[];
  env?: Record<string, string>;
  stdout?: FakeOutput;
  stderr?: FakeOutput;
  stdinIsTTY?: boolean;
} = {}): FakeTerminal {
  const parts = typeof input === "string" ? [Buffer.from(input)] : [...input];
  const stdin = Object.assign(Readable.from(parts, { objectMode: false }), { isTTY: stdinIsTTY });
  return { stdin, stdout, stderr, env, cwd: "/home/user" };
}
