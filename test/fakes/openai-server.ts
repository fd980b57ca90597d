/**
 * A real HTTP server on 127.0.0.1 that speaks the OpenAI protocol (chat completions as JSON and as
 * events, `/embeddings`, `/rerank`) and plays a script of behaviours, good and bad. It keeps every
 * request, writes no log, and never keeps a process alive.
 */
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { Socket } from "node:net";
import type { Behaviour, SeenRequest } from "./openai-behaviour.ts";
import {
  type ReplyContext,
  writeAnswer,
  writeEndless,
  writeEvent,
  writeJson,
  writeStart,
} from "./openai-chat.ts";
import { goodReply } from "./openai-services.ts";

export interface OpenAiServerOptions {
  /** Behaviours of the first requests, one each. */
  readonly script?: readonly Behaviour[];
  /** Behaviour of the requests after the script; null for what a good service gives. */
  readonly behave?: (request: SeenRequest) => Behaviour | null;
  /** Length of the vectors (default 8). */
  readonly dimension?: number;
}

export interface OpenAiServer {
  /** Base URL with `/v1`. */
  readonly baseUrl: string;
  /** All requests so far, in order. */
  readonly requests: readonly SeenRequest[];
  /** Connections that are open now. */
  connections(): number;
  /** Cuts all connections and frees the port. */
  close(): Promise<void>;
}

/** Returns a running server; close it, or let the process end. */
export async function startOpenAiServer(options: OpenAiServerOptions = {}): Promise<OpenAiServer> {
  const { behave = () => null, dimension = 8 } = options;
  const script = [...(options.script ?? [])];
  const requests: SeenRequest[] = [];
  const sockets = new Set<Socket>();
  const closing = new AbortController();

  async function serve(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const request = await readRequest(incoming);
    requests.push(request);
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    const signal = AbortSignal.any([closing.signal, gone.signal]);
    const behaviour = script.shift() ?? behave(request) ?? goodReply(request, dimension);
    await play({ response, request, signal }, behaviour);
  }

  const server = createServer((incoming, response) => {
    // a client that went away in the middle of a reply is what many tests are about
    serve(incoming, response).catch(() => response.destroy());
  });
  server.on("connection", (socket) => {
    sockets.add(socket.unref());
    socket.on("close", () => sockets.delete(socket));
  });
  server.unref();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  const port = typeof address === "object" && address !== null ? address.port : 0;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    connections: () => sockets.size,
    close: async () => {
      closing.abort();
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
  };
}

async function play(context: ReplyContext, behaviour: Behaviour): Promise<void> {
  const { response, request } = context;
  switch (behaviour.kind) {
    case "answer":
      return writeAnswer(context, behaviour);
    case "empty":
      return writeAnswer(context, { kind: "answer", text: "" });
    case "endless":
      return writeEndless(context, behaviour.text);
    case "json":
      return writeJson(response, 200, behaviour.body);
    case "status": {
      const { status, retryAfter, says = "" } = behaviour;
      const headers = retryAfter === undefined ? {} : { "retry-after": retryAfter };
      return writeJson(
        response,
        status,
        { error: { message: `${says}${echo(request)}` } },
        headers,
      );
    }
    case "content_filter": {
      const message = `Content Exists Risk: ${echo(request)}`;
      return writeJson(response, 400, { error: { message, code: "invalid_request_error" } });
    }
    case "context_length": {
      const message = `This model's maximum context length is 4096 tokens. ${echo(request)}`;
      return writeJson(response, 400, { error: { message, code: "context_length_exceeded" } });
    }
    case "hang":
      return;
    case "hang_midway":
      return writeStart(response, behaviour.after);
    case "reset":
      if (behaviour.after === undefined) response.socket?.resetAndDestroy();
      else await sendThen(response, behaviour.after, () => response.socket?.resetAndDestroy());
      return;
    case "cut":
      return sendThen(response, behaviour.after, () => response.end());
    case "broken_json":
      response.writeHead(200, { "content-type": "application/json" });
      response.end('{"choices": [{"message": {"content": "受理');
      return;
    case "broken_sse":
      writeStart(response, behaviour.after ?? "");
      response.end(`data: {"choices": [${echo(request)}\n\ndata: [DONE]\n\n`);
      return;
    case "stream_error":
      writeStart(response, behaviour.after ?? "");
      writeEvent(response, { error: { ...behaviour.error, echo: echo(request) } });
      response.end("data: [DONE]\n\n");
      return;
    case "html":
      response.writeHead(200, { "content-type": "text/html" });
      response.end("<html><body>请登录</body></html>");
      return;
  }
}

/** The bytes must be on their way before the connection goes, or they are lost with it. */
async function sendThen(response: ServerResponse, text: string, then: () => unknown) {
  writeStart(response, text);
  await new Promise<void>((resolve) => {
    response.write(": sent\n\n", () => resolve());
  });
  await new Promise<void>((resolve) => {
    setTimeout(resolve, 5).unref();
  });
  then();
}

/** What careless services put into their errors. */
function echo({ headers, messages, texts }: SeenRequest): string {
  const said = [...messages.map(({ content }) => content), ...texts].join(" ");
  return `cannot serve ${String(headers.authorization)}: ${said}`;
}

async function readRequest(incoming: IncomingMessage): Promise<SeenRequest> {
  const blocks: Buffer[] = [];
  for await (const block of incoming) blocks.push(block as Buffer);
  const sent = Buffer.concat(blocks).toString("utf8");
  const body = (sent === "" ? {} : JSON.parse(sent)) as Record<string, unknown>;
  const path = (incoming.url ?? "").replace(/^\/v1/u, "");
  const { messages = [], input = [], documents = input } = body;
  return {
    path,
    headers: incoming.headers,
    body,
    messages: messages as SeenRequest["messages"],
    texts: [documents].flat() as string[],
  };
}
