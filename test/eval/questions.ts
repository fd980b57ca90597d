/** Reads evaluation questions: JSON Lines, checked by a schema, the line number in every error. */
import { z } from "zod";

export const questionTypes = [
  "figure",
  "text",
  "list",
  "compare",
  "followup",
  "check",
  "unanswerable",
  "contradiction",
  "abuse",
] as const;

const questionSchema = z.object({
  id: z.string().min(1),
  type: z.enum(questionTypes),
  turns: z.array(z.string()).min(1),
  answerable: z.boolean(),
  regions: z.array(z.string()),
  years: z.array(z.number()),
  expect: z.object({
    all: z.array(z.string()),
    none: z.array(z.string()),
    may: z.array(z.string()).optional(),
    /** Other right forms of a string of `all`, such as Arabic for Chinese numerals. */
    alt: z.record(z.string(), z.string()).optional(),
    verdict: z.enum(["supported", "refuted", "other_scope", "not_found"]).optional(),
  }),
  quotes: z.array(z.object({ file: z.string(), text: z.string() })),
  note: z.string().optional(),
});

export type EvalQuestion = Readonly<z.infer<typeof questionSchema>>;

/** Returns the questions of a JSON Lines text; throws naming the line that does not fit. */
export function parseQuestions(text: string): EvalQuestion[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line, index) => {
      const parsed = questionSchema.safeParse(JSON.parse(line));
      if (!parsed.success)
        throw new Error(`question ${index + 1}: ${z.prettifyError(parsed.error)}`);
      return parsed.data;
    });
}
