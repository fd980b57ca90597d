import { createServer, type Server } from "node:http";
import { afterEach, describe, expect, it } from "vitest";
import { useProxy } from "../../src/models/proxy.ts";
import { answer } from "../fakes/openai-behaviour.ts";
import { collect, openDesk } from "./harness.ts";

const undo: (() => void)[] = [];
afterEach(() => {
  for (const step of undo.splice(0)) step();
});

/** A proxy that opens no tunnel, and keeps what it was asked for. */
async function startProxy(): Promise<{ readonly address: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(`${request.method} ${request.url}`);
    response.writeHead(502).end();
  });
  server.on("connect", (request, socket) => {
    asked.push(`CONNECT ${request.url}`);
    socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
  });
  server.unref();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  undo.push(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  const port = typeof address === "object" ? address?.port : 0;
  return { address: `http://127.0.0.1:${port}`, asked };
}

describe("useProxy", () => {
  it.each(["http://", ""])(
    "sends the calls of a model on https through %sHTTPS_PROXY",
    async (scheme) => {
      const proxy = await startProxy();
      const httpsProxy = proxy.address.replace("http://", scheme);
      undo.push(useProxy({ httpsProxy }));
      await using desk = await openDesk({}, { baseUrl: "https://model.example.cn/v1", retries: 0 });
      const { fault } = await collect(desk.model);
      expect(fault?.kind).toBe("network");
      expect(proxy.asked).toEqual(["CONNECT model.example.cn:443"]);
    },
  );

  it("leaves alone what NO_PROXY names, and plain http", async () => {
    const proxy = await startProxy();
    undo.push(
      useProxy({ httpsProxy: proxy.address, httpProxy: proxy.address, noProxy: "127.0.0.1" }),
    );
    await using desk = await openDesk({ script: [answer("受理")] });
    expect((await collect(desk.model)).text).toBe("受理");
    expect(proxy.asked).toEqual([]);
  });

  it("ends when it is undone", async () => {
    const proxy = await startProxy();
    useProxy({ httpProxy: proxy.address })();
    await using desk = await openDesk({ script: [answer("受理")] });
    expect((await collect(desk.model)).text).toBe("受理");
    expect(proxy.asked).toEqual([]);
  });

  it("does nothing when no proxy is set", () => {
    expect(useProxy({ noProxy: "127.0.0.1" })).toBeTypeOf("function");
  });

  it.each(["http://u:secret@", "socks5://u:secret@host"])(
    "refuses the address %s without repeating it",
    (httpsProxy) => {
      const run = (): unknown => useProxy({ httpsProxy });
      expect(run).toThrow("HTTPS_PROXY");
      expect(run).not.toThrow("secret");
    },
  );
});
