/** How a place is called where its bare name could be another's: 徐州市鼓楼区 beside 福州市鼓楼区. */
import type { Region } from "../types.ts";
import { findRegions } from "./gazetteer.ts";

/**
 * Returns the name by which a reader knows the place: its own, or behind its parent's where
 * several divisions share it.
 *
 * @example
 * placeName({ code: "320302", name: "鼓楼区", level: "county", path: ["江苏省", "徐州市", "鼓楼区"] }); // "徐州市鼓楼区"
 */
export function placeName({ name, path }: Region): string {
  const [mention] = findRegions(name);
  const isShared = mention?.text === name && mention.candidates.length > 1;
  return isShared ? path.slice(-2).join("") : name;
}

/**
 * Returns the place with all its parents; a department, whose name begins with its city's, once.
 *
 * @example
 * fullPlaceName({ code: "", name: "桂林市司法局", level: "other", path: ["广西壮族自治区", "桂林市", "桂林市司法局"] }); // "广西壮族自治区桂林市司法局"
 */
export function fullPlaceName({ path }: Region): string {
  return path.filter((name, index) => !(path[index + 1] ?? "").startsWith(name)).join("");
}
