/**
 * What ingesting tells about each file: how a report was understood, or why a file was left out.
 * Remembered beside the index, so that `npm run reports` can tell it later.
 */
import { z } from "zod";
import type { BotErrorCode } from "../errors.ts";
import type { ReportMeta } from "../types.ts";

/** How much of a report the index holds. */
export interface ReportCounts {
  readonly sections: number;
  readonly chunks: number;
  /** Figures tied to what they count. */
  readonly figures: number;
  /** How many of those state a standard indicator. */
  readonly linked: number;
  /** How many of those have visibly lost characters. */
  readonly damaged: number;
}

/** How one report was understood. */
export interface ReportSummary extends ReportCounts {
  readonly meta: ReportMeta;
  /** Lines of navigation, footers and the like that are not searched. */
  readonly dropped: number;
  /** Other things worth a look, as sentences. */
  readonly remarks: readonly string[];
}

/** Why a file is not served; `file` is relative to the corpus folder. */
export interface FileProblem {
  readonly file: string;
  readonly code: BotErrorCode;
  readonly message: string;
}

export interface IngestSummary {
  /** In order of file name. */
  readonly reports: readonly ReportSummary[];
  readonly problems: readonly FileProblem[];
}

/**
 * What a first look at one file told. `key` stands for everything the look depends on: the file's
 * bytes, its manifest entry and the code, so that an unchanged file need not be looked at again.
 */
export interface Look {
  readonly file: string;
  readonly key: string;
  /** Null where the file is no report that could be served. */
  readonly report: LookedAt | null;
  readonly problem: FileProblem | null;
}

export interface LookedAt {
  readonly meta: ReportMeta;
  /** Digest of the body, white space and width of characters aside. */
  readonly bodyHash: string;
  /** Lines of navigation, footers and the like that are not searched. */
  readonly dropped: number;
}

export interface IngestProgress {
  /** look: reading what the files are; index: taking their contents in. */
  readonly phase: "look" | "index";
  readonly done: number;
  readonly total: number;
  /** The file done last. */
  readonly file: string;
}

const metaSchema: z.ZodType<ReportMeta> = z.object({
  id: z.string(),
  file: z.string(),
  title: z.string(),
  region: z.object({
    code: z.string(),
    name: z.string(),
    level: z.enum(["province", "prefecture", "county", "other"]),
    path: z.array(z.string()),
  }),
  year: z.number(),
  issuer: z.string().nullable(),
  publishedAt: z.string().nullable(),
  url: z.string().nullable(),
  official: z.boolean(),
  aliases: z.array(z.string()),
  origin: z.record(z.string(), z.enum(["text", "manifest", "file"])),
});

const codeSchema: z.ZodType<BotErrorCode> = z.enum([
  "config_invalid",
  "corpus_missing",
  "corpus_empty",
  "file_empty",
  "file_binary",
  "file_encoding",
  "file_format",
  "file_too_large",
  "not_a_report",
  "region_unknown",
  "year_unknown",
  "duplicate_report",
  "manifest_invalid",
  "index_invalid",
  "index_busy",
  "input_invalid",
]);

const problemSchema: z.ZodType<FileProblem> = z.object({
  file: z.string(),
  code: codeSchema,
  message: z.string(),
});

/** Checks a look read back from a file. */
export const lookSchema: z.ZodType<Look> = z.object({
  file: z.string(),
  key: z.string(),
  report: z.object({ meta: metaSchema, bodyHash: z.string(), dropped: z.number() }).nullable(),
  problem: problemSchema.nullable(),
});

/** Checks a summary read back from a file. */
export const summarySchema: z.ZodType<IngestSummary> = z.object({
  reports: z.array(
    z.object({
      meta: metaSchema,
      sections: z.number(),
      chunks: z.number(),
      figures: z.number(),
      linked: z.number(),
      damaged: z.number(),
      dropped: z.number(),
      remarks: z.array(z.string()),
    }),
  ),
  problems: z.array(problemSchema),
});
