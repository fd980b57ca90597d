import { describe, expect, it } from "vitest";
import { ingest } from "../../../adapters/cli/ingest-command.ts";
import { createProgress } from "../../../adapters/cli/progress.ts";
import { matches, reports } from "../../../adapters/cli/reports-command.ts";
import { runCommand } from "../../../adapters/cli/run-command.ts";
import { FakeOutput, fakeServices, fakeTerminal, reportSummary, SUMMARY } from "./fakes.ts";

describe("npm run reports", () => {
  it("lists what is covered and what is left out", async () => {
    const terminal = fakeTerminal();
    const services = fakeServices();
    const run = runCommand(terminal, (env) => reports(terminal, { argv: [], env, services }));
    expect(await run).toBe(0);
    expect(terminal.stdout.text).toContain("山南省 云海市");
    expect(terminal.stdout.text).toContain("「empty.txt」是空文件");
    expect(terminal.stdout.text).toContain("共 1 份报告");
  });

  it("tells with --details what was not read from the text", async () => {
    const terminal = fakeTerminal();
    const services = fakeServices();
    await runCommand(terminal, (env) => reports(terminal, { argv: ["--details"], env, services }));
    expect(terminal.stdout.text).toContain("年度取自manifest.json");
  });

  it("gives the same as JSON", async () => {
    const terminal = fakeTerminal();
    const services = fakeServices();
    await runCommand(terminal, (env) => reports(terminal, { argv: ["--json"], env, services }));
    expect(JSON.parse(terminal.stdout.text)).toEqual(SUMMARY);
  });

  it("says that nothing matches and what would", async () => {
    const terminal = fakeTerminal();
    const services = fakeServices();
    const argv = ["火星"];
    await runCommand(terminal, (env) => reports(terminal, { argv, env, services }));
    expect(terminal.stdout.text).toMatch(
      /^没有与「火星」相符的报告。\n.*-- 云海市 2031\n.*全部 1 份/u,
    );
  });

  it.each([
    ["云海", true],
    ["山南省", true],
    ["2031", true],
    ["2031年", true],
    ["司法局", true],
    ["2030", false],
    ["海云", false],
  ])("filters by %s: %s", (word, found) => {
    expect(matches(reportSummary(), word)).toBe(found);
  });
});

describe("npm run ingest", () => {
  it("tells each report, the files left out and the sum", async () => {
    const terminal = fakeTerminal();
    const services = fakeServices();
    const run = runCommand(terminal, (env) => ingest(terminal, { argv: [], env, services }));
    expect(await run).toBe(0);
    expect(terminal.stdout.text).toContain("《云海市2031年法治政府建设年度报告》");
    expect(terminal.stdout.text).toContain("! 「empty.txt」是空文件。请换一份。");
  });

  it("sums up where there are too many to tell each", async () => {
    const many = Array.from({ length: 31 }, () => reportSummary());
    const services = fakeServices(undefined, { summary: { reports: many, problems: [] } });
    const terminal = fakeTerminal();
    await runCommand(terminal, (env) => ingest(terminal, { argv: [], env, services }));
    expect(terminal.stdout.text).not.toContain("《");
    expect(terminal.stdout.text).toContain("共 31 份报告");
  });

  it("bounds the list of files left out, and tells where all of them are", async () => {
    const [problem] = SUMMARY.problems;
    const problems = Array.from({ length: 40 }, () => problem).filter((one) => one !== undefined);
    const services = fakeServices(undefined, { summary: { reports: [], problems } });
    const terminal = fakeTerminal();
    await runCommand(terminal, (env) => ingest(terminal, { argv: [], env, services }));
    expect(terminal.stdout.text.match(/是空文件/gu)).toHaveLength(30);
    expect(terminal.stdout.text).toContain("另有 10 处");
  });

  it("takes no file names", async () => {
    const terminal = fakeTerminal();
    const services = fakeServices();
    const argv = ["corpus/a.txt"];
    expect(await runCommand(terminal, (env) => ingest(terminal, { argv, env, services }))).toBe(2);
  });

  it("says that nothing was lost when it is stopped", async () => {
    const stop = new AbortController();
    const terminal = { ...fakeTerminal(), signal: stop.signal };
    const services = {
      ...fakeServices(),
      ingest: async (): Promise<never> => {
        stop.abort();
        throw new DOMException("stopped", "AbortError");
      },
    };
    const run = runCommand(terminal, (env) => ingest(terminal, { argv: [], env, services }));
    expect(await run).toBe(130);
    expect(terminal.stderr.text).toContain("原有的索引没有改动");
  });
});

describe("createProgress", () => {
  const step = { phase: "index" as const, done: 1, total: 2, file: "很长的文件名".repeat(30) };

  it("draws a bar on one line of a terminal and removes it", () => {
    const stderr = new FakeOutput({ isTTY: true, columns: 70 });
    const progress = createProgress({ stderr, env: { NO_COLOR: "1" } });
    progress.update(step);
    expect(stderr.text).toContain("█".repeat(12) + "░".repeat(12));
    expect(stderr.text).toContain("1/2");
    progress.stop();
    progress.stop();
    expect(stderr.text.split("\u001b[2K")).toHaveLength(3);
  });

  it("writes one plain line into a pipe", () => {
    const stderr = new FakeOutput();
    const progress = createProgress({ stderr, env: { FORCE_COLOR: "1" } });
    progress.update(step);
    progress.update(step);
    progress.stop();
    expect(stderr.text).toBe("正在建立索引，共 2 个文件……\n");
  });
});
