/**
 * What a line of a web page's frame looks like, as tables of patterns over a folded, trimmed line.
 * A line of the report may mention 地址 or 网站: so the forms ask for a key at the line's start, a
 * number of the right shape, or a line made of nothing but labels; never for a word somewhere.
 */
export type DropReason =
  | "navigation"
  | "breadcrumb"
  | "share"
  | "counter"
  | "sibling"
  | "footer"
  | "contact"
  | "attachment"
  | "page_number"
  | "before_title"
  | "after_footer";

/** Where a line stands: before the report's first line of text, inside it, or after its last. */
export type Zone = "head" | "body" | "tail";

interface Form {
  readonly reason: DropReason;
  readonly pattern: RegExp;
  readonly zones: readonly Zone[];
  readonly maxChars: number;
}

const EVERYWHERE = ["head", "body", "tail"] as const;
const FRAME = ["head", "tail"] as const;

const FORMS: readonly Form[] = [
  {
    reason: "breadcrumb",
    pattern:
      /^(?:您|你)?(?:现在|当前|目前|所在|所处|的)*位置\s*(?:是|为|在)?\s*[:>]|^首页\s*[>»›→/]|^[^。;,>»›]{1,20}(?:[>»›]+[^。;,>»›]{1,40}){2,}$/u,
    zones: EVERYWHERE,
    maxChars: 1000,
  },
  {
    reason: "share",
    pattern:
      /^.{0,12}扫一扫.{0,16}$|^扫码.{0,16}$|^分享(?:到|至)?\s*[:]|^\(?(?:字体|字号)(?:大小)?\s*[:(\s]|^视力保护色/u,
    zones: EVERYWHERE,
    maxChars: 60,
  },
  {
    reason: "counter",
    pattern:
      /^(?:本文|本页|文章)?(?:浏览|点击|阅读|访问|查看|人气)(?:次数|总?量|总?数|人次|总次数)\s*[:(]?\s*\d*\s*次?\)?$|^已?阅读\s*\d+\s*次?$/u,
    zones: EVERYWHERE,
    maxChars: 30,
  },
  {
    reason: "sibling",
    pattern:
      /^[<>«\s(]*[上下]一(?:篇|条|页|则)(?:文章|新闻|信息)?\)?\s*(?:[:>»<]|$|没有|无$|\s)|^(?:相关|热点|热门|推荐|延伸|最新)(?:链接|新闻|阅读|附件|文章|信息|稿件|文档|推荐|解读|资讯|内容|报道)\s*:?$/u,
    zones: EVERYWHERE,
    maxChars: 120,
  },
  {
    reason: "footer",
    pattern:
      /ICP备\s*\d{5,}|ICP备案号?\s*:|公网安备\s*(?:第\s*)?\d{6,}|网站标识码?\s*:?\s*[\dA-Za-z]{6,}|(?:^|[\s|;,(])版权所有(?![人者权])|copyright\s*(?:©|\(c\)|\d)|©|all rights reserved/iu,
    zones: EVERYWHERE,
    maxChars: 250,
  },
  {
    reason: "footer",
    pattern:
      /^(?:主办(?:单位|方)?|承办(?:单位)?|协办(?:单位)?|技术支持|技术维护|运行维护|运维(?:单位|电话)?|建设(?:维护|单位)|开发维护|网站(?:管理|维护|地图|声明|标识码?)|站点地图|备案(?:序)?号|ICP备案号?)\s*[:|]/u,
    zones: FRAME,
    maxChars: 250,
  },
  {
    reason: "contact",
    pattern:
      /^(?:联系(?:人|电话|方式|地址|我们)|咨询(?:电话|热线)|监督电话|举报电话|服务热线|办公(?:地址|电话|时间)|工作时间|值班电话|电话|地址|通[讯信]地址|邮编|邮政编码|传真|(?:电子)?邮[箱件]|投稿邮箱|e-?mail)\s*[:(]/iu,
    zones: FRAME,
    maxChars: 200,
  },
  {
    reason: "attachment",
    pattern:
      /^附件?(?:下载|列表)?\s*\d*\s*(?:[:.、]|$)|^(?:点击)?下载(?:本|此|该)?\p{Script=Han}{0,8}(?:文件|附件|文档|全文)$/u,
    zones: FRAME,
    maxChars: 120,
  },
  {
    reason: "attachment",
    pattern: /\.(?:docx?|pdf|xlsx?|zip|rar|wps|ofd|et)\s*(?:\([^()]*\))?$/iu,
    zones: EVERYWHERE,
    maxChars: 120,
  },
  {
    reason: "page_number",
    pattern: /^[-—–]+\s*\d{1,3}\s*[-—–]+$|^第\s*\d+\s*页\s*[,/]?\s*(?:共\s*\d+\s*页)?$/u,
    zones: EVERYWHERE,
    maxChars: 20,
  },
];

/** Labels of a page's controls. A line of nothing else is navigation, wherever it stands. */
const LABELS =
  /无障碍(?:浏览|阅读|辅助|通道|版|模式)?|(?:进入|切换)?(?:长者|适老化?|关怀|老年)(?:模式|助手|版|专区|服务)|(?:简体|繁[体體])(?:中文|版)?|中文版|english|今天是|智能(?:问答|机器人|客服|搜索)|(?:网站|站点)(?:地图|导航|首页)|系统管理入口|后台管理|登[录陆]|注册|设为首页|加入收藏|收藏(?:本站|本页)?|打印(?:本页|此页|本文|文章|页面)?|关闭(?:窗口|本页|页面|此页)?|分享(?:到|至)?|微信|微博|新浪|腾讯|qq空间|朋友圈|复制链接|字[号体](?:大小)?|超大|默认|视力保护色|我要纠错|纠错|返回\p{Script=Han}{0,10}(?:首页|顶部|上[页级]|列表|门户)|返回|回到?顶部|首页|语音播报|听全?文|收听|放大|缩小|全站?搜索|站内搜索|搜索|检索|手机版|移动版|电脑版|客户端|rss(?:订阅)?|更多|下载|收起|展开|朗读|友情链接|常用链接|关于我们|联系我们|网站声明|法律声明|隐私(?:保护|声明|政策)|使用帮助|(?<!\p{Script=Han})[大中小](?!\p{Script=Han})/giu;
const MAX_LABELS_CHARS = 100;
const MAX_UNLABELLED_SHARE = 0.25;

/**
 * Returns why the line belongs to the page's frame and not to the report; null when it does not.
 *
 * @example
 * frameReason("地址:振风大道100号", "tail"); // "contact"
 * frameReason("地址信息库建成,受理20件", "body"); // null
 */
export function frameReason(line: string, zone: Zone): DropReason | null {
  for (const { reason, pattern, zones, maxChars } of FORMS) {
    if (line.length <= maxChars && zones.includes(zone) && pattern.test(line)) return reason;
  }
  return isLabelsOnly(line) ? "navigation" : null;
}

function isLabelsOnly(line: string): boolean {
  if (line.length > MAX_LABELS_CHARS || /[。;]/u.test(line)) return false;
  const words = line.replace(/[^\p{L}\p{N}]/gu, "").length;
  if (words === 0) return false;
  const rest = line.replace(LABELS, "").replace(/[^\p{L}\p{N}]/gu, "").length;
  return rest < words && rest / words <= MAX_UNLABELLED_SHARE;
}
