/** Tells the time of an answer with and without the waiting for a model. */
import type { ChatModel } from "../models/chat-model.ts";

export interface Stopwatch {
  /** Returns `model` with the waiting for it counted. */
  outside(model: ChatModel): ChatModel;
  /** Returns milliseconds since the start: all of them, and those without the waiting. */
  read(): { core: number; total: number };
}

/** Returns a stopwatch that starts now. */
export function createStopwatch(clock: () => number): Stopwatch {
  const began = clock();
  let waited = 0;
  return {
    outside: (model) => ({
      name: model.name,
      async *stream(request) {
        const deltas = model.stream(request)[Symbol.asyncIterator]();
        try {
          for (;;) {
            const asked = clock();
            const step = await deltas.next().finally(() => {
              waited += clock() - asked;
            });
            if (step.done === true) return;
            yield step.value;
          }
        } finally {
          await deltas.return?.();
        }
      },
    }),
    read: () => {
      const total = clock() - began;
      return { core: total - waited, total };
    },
  };
}
