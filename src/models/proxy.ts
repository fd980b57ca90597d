/**
 * Sends this process's outgoing calls through the operator's proxy: Node's own support for
 * HTTPS_PROXY, HTTP_PROXY and NO_PROXY, for `fetch` and for `node:http(s)`. It changes the whole
 * process, so only entry points call it, before the first request.
 */
import http from "node:http";
import { BotError } from "../errors.ts";

export interface ProxyOptions {
  readonly httpsProxy?: string | undefined;
  readonly httpProxy?: string | undefined;
  readonly noProxy?: string | undefined;
}

/**
 * Returns what undoes it; does nothing when no proxy is set. Throws `config_invalid` for an
 * address that is none (its value may hold a password and is not repeated), and on an old Node.
 */
export function useProxy({ httpsProxy, httpProxy, noProxy }: ProxyOptions): () => void {
  if (httpsProxy === undefined && httpProxy === undefined) return () => {};
  const https_proxy = toAddress("HTTPS_PROXY", httpsProxy);
  const http_proxy = toAddress("HTTP_PROXY", httpProxy);
  if (typeof http.setGlobalProxyFromEnv !== "function") {
    throw new BotError("config_invalid", "设置代理需要 Node 24.14 以上，请用 npm run 启动。");
  }
  return http.setGlobalProxyFromEnv({
    ...(https_proxy === undefined ? {} : { https_proxy }),
    ...(http_proxy === undefined ? {} : { http_proxy }),
    ...(noProxy === undefined ? {} : { no_proxy: noProxy }),
  });
}

/** An address without a scheme, as curl takes it, is one of http. */
function toAddress(name: string, given: string | undefined): string | undefined {
  if (given === undefined) return undefined;
  const address = given.includes("://") ? given : `http://${given}`;
  if (/^https?:$/u.test(URL.parse(address)?.protocol ?? "")) return address;
  throw new BotError("config_invalid", `${name} 应是 http:// 或 https:// 开头的代理地址。`);
}
