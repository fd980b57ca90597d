/**
 * What a text denies: 未发生, 没有整改, 不予处罚. Words that only look like denials (不断, 非法, 未来)
 * are passed over. Two texts agree when they deny the same.
 */
const HARMLESS =
  /不断|不仅|不但|不只|不同|不动产|不少于?|不低于|不超过|不多于|不良|不法|不足|不忘|不懈|不力|不便|不当|不满|不符|不服|不实|不文明|不正当|不作为|不见面|不打烊|不规范|不合格|不合理|不诚信|不稳定|不再|不得不|不平衡|不充分|不起诉|不罚|无不|毫不|决不|绝不|永不|从不|莫不|不含|无论|无偿|无缝|无障碍|无害|无证|无人机|无忧|无感|无形|无违建|无照|无效|无线|无欠薪|无纠纷|无诉|未来|未成年|未遂|非法|非诉|非税|非公|非遗|非常|非物质|非盈利|非营利|非公有|除非|是非|没收|没落|尤其|否则|是否|能否|可否/gu;
const SPOKEN = /尚未|并未|均未|从未|未曾|没有|没能|未能|未有|没/gu;
const DENIAL = /([未不无非])([\p{Script=Han}])/gu;

/**
 * Returns the denials of `text`: a sign and the character it denies, 没有发生 and 未发生 alike.
 *
 * @example
 * readDenials("没有发生行政败诉案件"); // ["未发"]
 */
export function readDenials(text: string): string[] {
  const plain = text.replace(HARMLESS, "").replace(SPOKEN, "未");
  return [...plain.matchAll(DENIAL)].map(([denial]) => denial);
}

/** Returns the first denial of `said` that `told` has not; null when it has all. */
export function missingDenial(said: string, told: string): string | null {
  const known = readDenials(told);
  return readDenials(said).find((denial) => !known.includes(denial)) ?? null;
}
