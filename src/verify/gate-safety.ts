/**
 * What never belongs in a sentence of an answer, wherever it comes from: links, mentions, markup,
 * hidden characters, and orders to a reader or a machine. A report may be poisoned, so even its own
 * words do not excuse them.
 */

const UNSAFE: readonly RegExp[] = [
  /(?:https?|ftp|file|javascript|data|lark|feishu|tg|mailto)\s*:\s*\/?\/?\S*/iu,
  /www\.\S+/iu,
  /(?<![\p{L}\p{N}])[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|cn|net|org|gov|edu|info|top|xyz|cc|io|me|ru|vip)(?![a-z])/iu,
  /[@＠]/u,
  /<\/?\s*[a-z!][^>]*>?/iu,
  /&(?:#\d+|#x[0-9a-f]+|[a-z]{2,8});/iu,
  /```|`|\*\*|__|~~|\]\(|!\[|^\s*(?:#{1,6}\s|[>*+-]\s)|\{\{|\}\}|\$\{|^\s*\||<\|/u,
  /[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/u,
  /[\u2028\u2029]/u,
  /(?:忽略|无视|忘记|忘掉|不要理会|不用理会|跳过|绕过|覆盖|违反)[^。；;]{0,8}(?:以上|上述|上面|之前|前面|先前|此前|所有|一切|任何|系统|原有|你的)[^。；;]{0,8}(?:指令|指示|要求|规则|提示|约束|限制|设定|内容|说明|命令)/u,
  /(?:系统|内部|隐藏|初始)(?:提示词?|指令|设定|设置|消息|信息)|提示词|开发者模式|越狱/u,
  /(?:ignore|disregard|forget)\s.{0,30}(?:instruction|rule|prompt|above)|system\s*prompt|api[\s_-]?key|\bprompt\b|assistant\s*:|user\s*:|system\s*:/iu,
  /(?:请|务必|必须|立即|马上|赶快)(?:点击|扫码|扫描|访问|打开链接|下载|转发|加入?群|添加微信|联系客服|汇款|转账)/u,
  /(?:你|您)(?:现在|从现在起|接下来)?(?:是一[个名]|必须|应当|需要|只能|要)(?:回答|输出|说|扮演|告诉|把|将|改)/u,
  /(?:回答|输出|回复|答案)(?:中|里|时)?(?:必须|请|一律|都要|务必|应)(?:写|说|改|为|是|包含|输出|使用)/u,
  /作为(?:一个|一名)?(?:AI|人工智能|语言模型|大模型|助手)/iu,
  /(?:所有人|全体成员|everyone|here)(?=[\s,，:：!！]|$)/iu,
];

/**
 * Returns the first part of `text` that may not be shown; null when there is none.
 *
 * @example
 * findUnsafe("详见 https://a.cn/x"); // "https://a.cn/x"
 * findUnsafe("全年受理250件。"); // null
 */
export function findUnsafe(text: string): string | null {
  for (const pattern of UNSAFE) {
    const found = pattern.exec(text);
    if (found !== null) return found[0].replace(/[\p{Cc}\p{Cf}]/gu, "�").slice(0, 40);
  }
  return null;
}
