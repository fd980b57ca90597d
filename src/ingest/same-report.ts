/**
 * Whether two files hold the same report. A page saved twice differs in its navigation and in a
 * few characters; two reports of one place and year (of the government and of a department) share
 * phrases, not their text. Compared are runs of characters of the body.
 */
import { comparable } from "../text/fold.ts";

const RUN_CHARACTERS = 8;
/** Copies of one report stay above 0.95, different reports with a shared template below 0.5. */
const NEARLY_THE_SAME = 0.85;

/**
 * Returns whether the texts are nearly the same: of the runs of eight characters that either has,
 * at least 85 % stand in both. False where one is empty.
 *
 * @example
 * isNearlySame("全年受理250件。", "全年受理 ２５０件。"); // true
 */
export function isNearlySame(one: string, other: string): boolean {
  const [left, right] = [runsOf(one), runsOf(other)];
  if (left.size === 0 || right.size === 0) return false;
  let shared = 0;
  for (const run of left) if (right.has(run)) shared += 1;
  return shared / (left.size + right.size - shared) >= NEARLY_THE_SAME;
}

function runsOf(text: string): ReadonlySet<string> {
  const folded = comparable(text);
  const runs = new Set<string>();
  const last = Math.max(1, folded.length - RUN_CHARACTERS + 1);
  for (let at = 0; at < last && folded !== ""; at += 1) {
    runs.add(folded.slice(at, at + RUN_CHARACTERS));
  }
  return runs;
}
