import { describe, expect, it } from "vitest";
import { createCircuitBreaker } from "../../src/models/circuit-breaker.ts";

function openBreaker() {
  const clock = { now: 0 };
  const breaker = createCircuitBreaker({ faultsToOpen: 3, pauseMs: 100, now: () => clock.now });
  const fail = (times: number): void => {
    for (let time = 0; time < times; time += 1) breaker.enter()?.fail();
  };
  return { clock, breaker, fail };
}

describe("createCircuitBreaker", () => {
  it("opens after so many faults in a row and lets nothing through", () => {
    const { breaker, fail } = openBreaker();
    fail(2);
    expect(breaker.state()).toBe("closed");
    fail(1);
    expect(breaker.state()).toBe("open");
    expect(breaker.enter()).toBeNull();
  });

  it("forgets faults at a success", () => {
    const { breaker, fail } = openBreaker();
    fail(2);
    breaker.enter()?.succeed();
    fail(2);
    expect(breaker.state()).toBe("closed");
  });

  it("lets one call through after the pause, and closes when it succeeds", () => {
    const { breaker, clock, fail } = openBreaker();
    fail(3);
    clock.now = 100;
    const probe = breaker.enter();
    expect(breaker.enter()).toBeNull();
    probe?.succeed();
    expect(breaker.state()).toBe("closed");
    fail(2);
    expect(breaker.state()).toBe("closed");
  });

  it("pauses anew when the call after the pause fails", () => {
    const { breaker, clock, fail } = openBreaker();
    fail(3);
    clock.now = 100;
    fail(1);
    clock.now = 199;
    expect(breaker.enter()).toBeNull();
    clock.now = 200;
    expect(breaker.enter()).not.toBeNull();
  });

  it("lets another call try when the first one was cancelled", () => {
    const { breaker, clock, fail } = openBreaker();
    fail(3);
    clock.now = 100;
    breaker.enter()?.leave();
    expect(breaker.enter()).not.toBeNull();
  });

  it("is not kept open by calls that began before it opened", () => {
    const { breaker, clock, fail } = openBreaker();
    const slow = breaker.enter();
    fail(3);
    clock.now = 90;
    slow?.fail();
    clock.now = 100;
    expect(breaker.state()).toBe("half_open");
  });

  it("counts a call once", () => {
    const { breaker } = openBreaker();
    const passage = breaker.enter();
    for (let time = 0; time < 5; time += 1) passage?.fail();
    expect(breaker.state()).toBe("closed");
  });
});
