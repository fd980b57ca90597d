/**
 * Tells which place a report is about: by its title, its file's name, its publisher, else by the
 * place it calls 我市 or 我区. Places of one name (鼓楼区) are told apart by the parents and neighbours
 * that the text mentions; where that does not decide, the answer is null and never a guess.
 */
import type { Region } from "../types.ts";
import type { FindRegions, RegionMention } from "./describe-types.ts";

const SELF = /[我全本]([省市县区州盟旗])(?!级)/gu;
const MIN_SELF_NAMINGS = 2;
const SELF_MARGIN = 1.5;
const SAME = 5;
const INSIDE_PREFECTURE = 3;
const INSIDE_PROVINCE = 1;

/** Returns the place that a title, a name of a file or of a publisher names; null when none is certain. */
export function regionOfName(
  name: string,
  context: string,
  findRegions: FindRegions,
): Region | null {
  const mentions = findRegions(name).filter(({ certain, full }) => certain && full);
  const places = mentions.filter(({ kind }) => kind === "region");
  for (const { candidates } of places.length > 0 ? places : mentions) {
    const region = chooseRegion(candidates, () => findRegions(context));
    if (region !== null) return region;
  }
  return null;
}

/**
 * Returns the place as which a body speaks of itself: named most often among those of the kind of
 * its 我市, 全县 …; null when none stands out.
 */
export function regionOfBody(body: string, findRegions: FindRegions): Region | null {
  const suffix = mostFrequent([...body.matchAll(SELF)].map((match) => match[1] ?? ""));
  if (suffix === null) return null;
  const all = findRegions(body);
  const tally = new Map<string, { region: Region; count: number }>();
  for (const { kind, candidates, certain, full } of all) {
    const fitting = candidates.filter(({ name }) => name.endsWith(suffix));
    if (kind !== "region" || !certain || !full || fitting.length === 0) continue;
    const region = chooseRegion(fitting, () => all);
    if (region === null) continue;
    const key = region.path.join("/");
    tally.set(key, { region, count: (tally.get(key)?.count ?? 0) + 1 });
  }
  const [first, second] = [...tally.values()].sort((a, b) => b.count - a.count);
  if (first === undefined || first.count < MIN_SELF_NAMINGS) return null;
  return first.count >= SELF_MARGIN * (second?.count ?? 0) ? first.region : null;
}

/** The one candidate; of several the one whose parents and neighbours are mentioned most. */
function chooseRegion(
  candidates: readonly Region[],
  mentioned: () => readonly RegionMention[],
): Region | null {
  const [only] = candidates;
  if (candidates.length <= 1) return only ?? null;
  const known = mentioned().flatMap(({ candidates: meant, certain }) =>
    certain && meant.length === 1 ? meant : [],
  );
  const scored = candidates
    .map((region) => ({ region, score: known.reduce((sum, at) => sum + kinship(region, at), 0) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = scored;
  return first !== undefined && first.score > (second?.score ?? 0) ? first.region : null;
}

/** How much a mention of `at` speaks for `region`. */
function kinship(region: Region, at: Region): number {
  let shared = 0;
  while (shared < at.path.length && at.path[shared] === region.path[shared]) shared += 1;
  if (shared === region.path.length && shared === at.path.length) return SAME;
  if (shared >= 2) return INSIDE_PREFECTURE;
  return shared === 1 ? INSIDE_PROVINCE : 0;
}

function mostFrequent(values: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first] = [...counts].sort((a, b) => b[1] - a[1]);
  return first?.[0] ?? null;
}
