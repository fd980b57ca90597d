import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isPlanned } from "../../src/text/planned.ts";

describe("isPlanned", () => {
  it.each([
    "力争建成调解室60个",
    "2023年，计划培训执法人员8场",
    "明年计划修订规章3件",
    "拟出台规范性文件12件",
    "将继续推进示范创建5个",
    "目标是办结率达到95%",
    "下一步，新建法律服务站20个",
    "预计全年受理80件",
  ])("takes the figure of %s for a plan", (text) => {
    expect(isPlanned(["一、主要成效"], text)).toBe(true);
  });

  it.each([
    "建成调解室60个",
    "纳入年度立法计划7件",
    "制定执法检查计划36份",
    "计划生育服务站5个",
    "拟修订文件12件",
    "将政务服务事项1200项",
    "力争走在前列，建成示范点5个",
    "预计投资；完成项目3个",
    "",
  ])("takes the figure of %s for a result", (text) => {
    expect(isPlanned(["一、主要成效"], text)).toBe(false);
  });

  it.each([
    [["三、下一步工作打算"], true],
    [["一、主要成效", "（五）工作安排"], true],
    [["四、2023年工作思路"], true],
    [["二、存在问题"], false],
    [["一、落实工作部署"], false],
    [[], false],
  ])("goes by the headings %j", (path, planned) => {
    expect(isPlanned(path, "新建法律服务站20个")).toBe(planned);
  });

  it("reads forms of any width alike and never throws", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(isPlanned(["下一步工作"], text)).toBe(true);
        expect(typeof isPlanned([], text)).toBe("boolean");
      }),
    );
  });
});
