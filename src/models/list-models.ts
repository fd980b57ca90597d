/** Asks an OpenAI-compatible service which models it has: tells a wrong address from a wrong name. */
import { z } from "zod";
import { readText } from "./watch-fetch.ts";

export interface ModelListOptions {
  /** Up to and with the version: https://api.deepseek.com/v1. */
  readonly baseUrl: string;
  readonly apiKey?: string | undefined;
  readonly signal: AbortSignal;
}

const MAX_BYTES = 4 * 1024 * 1024;
const MAX_NAME_CHARS = 80;
const listSchema = z.object({ data: z.array(z.object({ id: z.string() })).min(1) });

/** Returns the names of the models; null when the service does not tell, for whatever reason. */
export async function listModels(options: ModelListOptions): Promise<string[] | null> {
  const { baseUrl, apiKey, signal } = options;
  try {
    const headers = apiKey === undefined ? {} : { authorization: `Bearer ${apiKey}` };
    const reply = await fetch(`${baseUrl}/models`, { headers, signal });
    if (!reply.ok) return null;
    const { text, isWhole } = await readText(reply, MAX_BYTES);
    if (!isWhole) return null;
    const list = listSchema.safeParse(JSON.parse(text));
    return list.data?.data.map(({ id }) => id.slice(0, MAX_NAME_CHARS)) ?? null;
  } catch {
    // it only serves to make a fault clearer that is told anyway
    return null;
  }
}
