/**
 * Makes a `ModelFault` of whatever a service or a library threw. What services say in words is
 * read to tell the kinds apart, and never repeated: some of them echo the key or the prompt.
 */
import { z } from "zod";
import { ModelFault } from "./model-fault.ts";

/** How services say that their moderation refused (OpenAI, Azure, DashScope, DeepSeek, Zhipu …). */
const CONTENT_FILTER =
  /content[_ -]?filter|content_?policy|responsible_?ai|data_?inspection|content exists risk|inappropriate content|sensitive|(?<!\d)1301(?!\d)|敏感|违规|不合规|安全审核/iu;
const TOO_LONG =
  /context[_ -]?length|context window|maximum context|too many tokens|(?:input|prompt)[^.]{0,30}too long|range of input length|exceeds?[^.]{0,40}(?:context|tokens?\b)|超长|超过[^。]{0,20}长度/iu;
const RATE_LIMIT = /rate[_ -]?limit|too many requests|overloaded|限流|频率|并发/iu;
/** A rate limit that only the operator can lift. */
const QUOTA = /insufficient|quota|balance|billing|arrear|余额|欠费|额度/iu;

/** The error object of a reply; services differ in what they put where. */
const detailSchema = z.looseObject({
  code: z.union([z.string(), z.number()]).nullish().catch(undefined),
  type: z.string().nullish().catch(undefined),
  message: z.string().nullish().catch(undefined),
});
const replySchema = z.looseObject({ error: z.unknown().optional() });

export interface ReplyFault {
  readonly service: string;
  readonly status: number;
  /** The reply's text, as far as it was read. */
  readonly text: string;
  readonly retryAfterMs?: number | undefined;
}

/** Returns the fault that a reply with a status other than 2xx stands for. */
export function faultOfReply({ service, status, text, retryAfterMs }: ReplyFault): ModelFault {
  const said = text.slice(0, 4000);
  const details = { service, status };
  if (status === 401) return new ModelFault("invalid_key", details);
  if (status === 402) return new ModelFault("rate_limited", { ...details, retryable: false });
  if (status === 429) {
    const retryable = !QUOTA.test(said);
    const wait = retryAfterMs === undefined ? {} : { retryAfterMs };
    return new ModelFault("rate_limited", { ...details, ...wait, retryable });
  }
  if (status >= 500) return new ModelFault("server", details);
  if (CONTENT_FILTER.test(said)) return new ModelFault("content_filter", details);
  if (TOO_LONG.test(said) || status === 413) return new ModelFault("too_long", details);
  if (status === 403) return new ModelFault("invalid_key", details);
  if (status === 408) return new ModelFault("timeout", details);
  return new ModelFault("bad_response", details);
}

/** Returns the fault that `error`, thrown while calling `service`, stands for; a fault as it is. */
export function toModelFault(error: unknown, service: string): ModelFault {
  const chain = listCauses(error);
  for (const link of chain) if (link instanceof ModelFault) return link;
  if (chain.some((link) => link instanceof SyntaxError)) {
    return new ModelFault("bad_response", { service });
  }
  const [said] = chain.flatMap(errorObjectOf);
  if (said !== undefined) return faultOfErrorObject(said, service);
  const failed = chain.some((link) => link instanceof TypeError || hasNetworkSign(link));
  return new ModelFault(failed ? "network" : "bad_response", { service });
}

/** An error in the midst of a stream, or in a reply with status 200, has words but no status. */
function faultOfErrorObject(said: string, service: string): ModelFault {
  if (CONTENT_FILTER.test(said)) return new ModelFault("content_filter", { service });
  if (TOO_LONG.test(said)) return new ModelFault("too_long", { service });
  if (RATE_LIMIT.test(said)) return new ModelFault("rate_limited", { service });
  if (QUOTA.test(said)) return new ModelFault("rate_limited", { service, retryable: false });
  return new ModelFault("server", { service });
}

/** The words of the error object that the OpenAI library hangs on its error; none for others. */
function errorObjectOf(link: unknown): string[] {
  const error = replySchema.safeParse(link).data?.error;
  if (typeof error === "string") return [error];
  const { success, data } = detailSchema.safeParse(error);
  return success ? [`${data.code ?? ""} ${data.type ?? ""} ${data.message ?? ""}`] : [];
}

/** Names the OpenAI library and Node give to lost connections. */
function hasNetworkSign(link: unknown): boolean {
  if (!(link instanceof Error)) return false;
  const code = "code" in link && typeof link.code === "string" ? link.code : "";
  return /^(?:E[A-Z]{3,}|UND_ERR_\w+)$/u.test(code) || link.message === "Connection error.";
}

function listCauses(error: unknown): unknown[] {
  const chain: unknown[] = [];
  for (let link = error; link !== undefined && chain.length < 8; ) {
    chain.push(link);
    link = link instanceof Error ? link.cause : undefined;
  }
  return chain;
}
