/**
 * Asks a question so that a person at a terminal sees the verified sentences as they come. A pipe
 * gets the finished answer alone. What was shown is part of the answer and is not printed twice.
 */
import type { AskRequest } from "../../src/assistant.ts";
import type { Answer } from "../../src/types.ts";
import { type AnswerLayout, printAnswer, printSentence } from "./print-answer.ts";
import type { Desk } from "./services.ts";
import { type Terminal, writeTo } from "./terminal.ts";

const CLEAR_LINE = "\r\u001b[2K";

export interface LiveAnswer {
  readonly answer: Answer;
  /** What is still to be printed of it. */
  readonly text: string;
}

/** Returns the answer, and its text but for the sentences that were shown meanwhile. */
export async function answerLive(
  { stdout, env }: Pick<Terminal, "stdout" | "env">,
  { desk, layout, request }: { desk: Desk; layout: AnswerLayout; request: AskRequest },
): Promise<LiveAnswer> {
  if (stdout.isTTY !== true || env.TERM === "dumb") {
    const answer = await desk.assistant.ask(request);
    return { answer, text: printAnswer(answer, layout) };
  }
  let shown = "";
  let isWaiting = false;
  let isHeld = false;
  const show = async (text: string): Promise<void> => {
    if (isWaiting) await writeTo(stdout, CLEAR_LINE);
    isWaiting = false;
    if (text !== "") await writeTo(stdout, text);
  };
  try {
    for await (const event of desk.assistant.stream(request)) {
      switch (event.kind) {
        case "progress":
          if (shown !== "") break;
          await show(`  ${layout.style.dim(event.text)}`);
          isWaiting = true;
          break;
        case "sentence": {
          // a quotation may be set apart, which only the finished answer tells
          isHeld ||= event.text.includes("「");
          if (isHeld) break;
          const text = (shown === "" ? "" : "\n") + printSentence(event.text, layout);
          shown += text;
          await show(text);
          break;
        }
        case "answer": {
          await show("");
          const { answer } = event;
          return { answer, text: restOf(printAnswer(answer, layout), shown) };
        }
      }
    }
  } catch (error) {
    await show("");
    if (shown !== "") await writeTo(stdout, "\n");
    throw error;
  }
  throw new Error("a question ended without an answer");
}

/** An answer that says something else than what was shown, after all, stands apart from it. */
function restOf(text: string, shown: string): string {
  if (text.startsWith(shown)) return text.slice(shown.length);
  return `\n\n${text}`;
}
