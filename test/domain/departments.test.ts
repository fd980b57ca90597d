import { describe, expect, it } from "vitest";
import { shortFormsOf } from "../../src/domain/departments.ts";

describe("shortFormsOf", () => {
  it.each([
    ["市场监督管理局", "市监局"],
    ["诸暨市市场监督管理局", "诸暨市市监局"],
    ["人力资源和社会保障局", "人社局"],
    ["浏阳市卫生健康局", "浏阳市卫健局"],
    ["城市管理综合行政执法局", "城管局"],
    ["城管局", "城市管理局"],
    ["大瑶镇", "大瑶镇人民政府"],
    ["大瑶镇人民政府", "大瑶镇"],
    ["浣东街道办事处", "浣东街道"],
  ])("says %s also as %s", (name, form) => {
    expect(shortFormsOf(name)).toContain(form);
  });

  it.each([
    ["市场监督管理局", "市场监督管理局"],
    ["诸暨市司法局", "司法局"],
    ["教育体育局", "体育局"],
    ["生态环境局", "生态局"],
  ])("does not say %s as %s", (name, form) => {
    expect(shortFormsOf(name)).not.toContain(form);
  });

  it.each(["", "财政局", "诸暨市", "法治政府"])("knows no other form of %j", (name) => {
    expect(shortFormsOf(name)).toEqual([]);
  });

  it("names each form once", () => {
    const forms = shortFormsOf("城市管理行政执法局");
    expect(new Set(forms).size).toBe(forms.length);
  });
});
