/**
 * What may go wrong with a model service, as one error with a `kind` to decide by. The message is
 * Chinese, for the operator; it is built from fixed words, so that no key, prompt or reply of the
 * service can ever stand in it, and for the same reason a fault has no `cause`.
 */
export type ModelFaultKind =
  | "timeout"
  | "rate_limited"
  | "network"
  | "server"
  | "content_filter"
  | "truncated"
  | "empty"
  | "too_long"
  | "budget_spent"
  | "circuit_open"
  | "invalid_key"
  | "aborted"
  | "bad_response";

/** What went wrong, and what to do about it. */
const WORDS: Readonly<Record<ModelFaultKind, string>> = {
  timeout: "在时限内没有答完。请检查服务是否过载，或调大时限。",
  rate_limited: "请求过于频繁，或额度已用完。请稍后再试，或查看服务商的限额与余额。",
  network: "连接不上或中途断开。请检查地址、网络和代理设置。",
  server: "服务方内部出错。请稍后再试。",
  content_filter: "内容被服务方的安全审核拦下。",
  truncated: "回答没有写完就结束了。",
  empty: "回答是空的。",
  too_long: "内容超过了长度上限。",
  budget_spent: "今天的用量已达到每日上限，明天零点恢复。",
  circuit_open: "接连出错，已暂停调用，稍后自动重试。",
  invalid_key: "密钥无效或没有权限。请检查密钥。",
  aborted: "请求已取消。",
  bad_response: "返回的内容不合约定。请检查接口地址和模型名。",
};

export interface ModelFaultDetails {
  /** Who failed, as the operator knows it: 语言模型 deepseek-chat. */
  readonly service: string;
  /** HTTP status, when there was a reply. */
  readonly status?: number;
  /** What the service asked to wait before the next try. */
  readonly retryAfterMs?: number;
  /** False for a rate limit that waiting does not lift, such as an empty account. */
  readonly retryable?: boolean;
  /** Fixed words that replace the usual ones of the kind. */
  readonly words?: string;
}

/** A fault of a model service; `message` is safe to log and to show to an operator. */
export class ModelFault extends Error {
  readonly kind: ModelFaultKind;
  readonly status: number | null;
  readonly retryAfterMs: number | null;
  /** True only for rate limits and network faults. */
  readonly retryable: boolean;

  constructor(kind: ModelFaultKind, details: ModelFaultDetails) {
    const { service, status, retryAfterMs, retryable = true, words = WORDS[kind] } = details;
    super(`${service}${status === undefined ? "" : `（HTTP ${status}）`}：${words}`);
    this.name = "ModelFault";
    this.kind = kind;
    this.status = status ?? null;
    this.retryAfterMs = retryAfterMs ?? null;
    this.retryable = retryable && (kind === "rate_limited" || kind === "network");
  }
}
