/** Makes what the gate is given from invented report text, read the way the ingest reads it. */
import { regionByCode } from "../../src/domain/gazetteer.ts";
import { readDataPoints } from "../../src/ingest/data-points.ts";
import type { Region, Section } from "../../src/types.ts";
import type { GateChunk, GateContext } from "../../src/verify/gate.ts";

export interface GivenChunk {
  /** Division code. */
  readonly place: string;
  readonly year: number;
  readonly heading: string;
  readonly text: string;
}

/** Returns a chunk with its data points under the number `n`. */
export function gateChunk(n: number, { place, year, heading, text }: GivenChunk): GateChunk {
  const region: Region | null = regionByCode(place);
  if (region === null) throw new TypeError(`no division ${place}`);
  const whole = { start: 0, end: text.length };
  const reportId = `${place}-${year}`;
  const chunk = {
    id: `${reportId}:${n}`,
    reportId,
    ordinal: n,
    sectionPath: [heading],
    text,
    ...whole,
  };
  const section: Section = {
    index: 0,
    parent: null,
    level: 1,
    label: "一、",
    title: heading,
    bodyStart: 0,
    ...whole,
  };
  return {
    n,
    chunk,
    report: {
      id: reportId,
      file: `${reportId}.txt`,
      title: `${region.name}${year}年法治政府建设年度报告`,
      region,
      year,
      issuer: null,
      publishedAt: null,
      url: null,
      official: false,
      aliases: [],
      origin: {},
    },
    points: readDataPoints({
      reportId,
      text,
      year,
      paragraphs: [whole],
      sections: [section],
      chunks: [chunk],
    }),
  };
}

/** Returns a context that asks for the places and years of all chunks but those numbered in `unasked`. */
export function gateContext(
  chunks: readonly GateChunk[],
  unasked: readonly number[] = [],
): GateContext {
  const asked = chunks.filter(({ n }) => !unasked.includes(n));
  return {
    chunks,
    regions: asked.map(({ report }) => report.region),
    years: asked.map(({ report }) => report.year),
  };
}
