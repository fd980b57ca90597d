/**
 * Says in one line whose fault it is that a service did not answer (key, address, model name, rate
 * limit, network or proxy) and what to do. Names settings and the host, never a value that is secret.
 */
import type { ModelFault } from "../../src/models/model-fault.ts";

export interface ServiceSettings {
  /** Names of the variables. */
  readonly address: string;
  readonly key: string;
  readonly model: string;
  readonly extra?: string;
  readonly baseUrl: string;
  readonly apiKey: string | undefined;
  readonly modelName: string;
}

export interface FaultContext {
  readonly settings: ServiceSettings;
  /** What the service itself lists; null when it does not tell. */
  readonly models: readonly string[] | null;
  readonly hasProxy: boolean;
  readonly timeoutMs: number;
}

const SHOWN_MODELS = 5;

/** Returns the cause and the remedy of a fault. */
export function faultAdvice(fault: ModelFault, context: FaultContext): string {
  const { settings, hasProxy, timeoutMs } = context;
  const host = URL.parse(settings.baseUrl)?.host ?? settings.address;
  const status = fault.status === null ? "" : `（HTTP ${fault.status}）`;
  switch (fault.kind) {
    case "invalid_key":
      if (settings.apiKey === undefined)
        return `密钥${status}：${host} 要求密钥，请填 ${settings.key}。`;
      return `密钥${status}：密钥不对，或账号无权使用这个模型。请核对 ${settings.key}，或到服务商处换一个。`;
    case "rate_limited":
      return fault.retryable
        ? `限额${status}：请求过于频繁。请稍后再试，或向服务商申请提高限额。`
        : `限额${status}：余额或额度已用完。请到服务商处查看。`;
    case "network":
      return `网络：连不上 ${host}，或中途断开。请检查 ${settings.address} 和网络${proxyAdvice(hasProxy)}。`;
    case "timeout":
      return `网络或服务：${host} 在 ${timeoutMs / 1000} 秒内没有答完。请检查服务是否过载或正在载入模型${proxyAdvice(hasProxy)}。`;
    case "bad_response":
    case "empty":
      return `${unclear(fault, context)}${status}。`;
    case "budget_spent":
      return "今天的用量已达 CHAT_MODEL_DAILY_TOKENS 所定的上限，明天零点恢复；可以调高这一项。";
    case "server":
    case "content_filter":
    case "too_long":
    case "truncated":
    case "circuit_open":
    case "aborted":
      return fault.message;
  }
}

function proxyAdvice(hasProxy: boolean): string {
  return hasProxy
    ? "，以及代理 HTTPS_PROXY、HTTP_PROXY（内网地址应写进 NO_PROXY）"
    : "；上网要经代理的，请填 HTTPS_PROXY";
}

/** The service answered, but not as a model does. */
function unclear({ status }: ModelFault, { settings, models }: FaultContext): string {
  const { address, model, extra, modelName } = settings;
  const isListed = models?.includes(modelName);
  if (isListed === false) {
    const some = (models ?? []).slice(0, SHOWN_MODELS).join("、");
    return `模型名：服务列出的模型里没有 ${modelName}，有 ${some} 等。请修改 ${model}`;
  }
  if (isListed === true) {
    const where = extra === undefined ? "接口是否提供这项功能" : `${extra} 里的参数`;
    return `参数：地址和模型名都对，但回答不合约定。请检查${where}`;
  }
  const shape = `${address} 应写到版本号为止，形如 https://主机/v1`;
  if (status === null) {
    return `地址：返回的不是模型的回答。${shape}；也可能被代理或登录页拦下`;
  }
  return `地址或模型名：服务不认识这个请求。${shape}；${model} 应是服务商列出的名称`;
}
