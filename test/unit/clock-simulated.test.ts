import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { instant } from '../../src/domain/instant.ts';
import { simulatedClock, systemClock } from '../../src/ports/system-clock.ts';

const start = instant('2014-11-24T16:00:00-06:00');

describe('the clocks', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-11-24T08:00:00Z') });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it("gives the machine's time for both where nothing is simulated", () => {
    const clock = systemClock();
    expect(clock.now()).toBe('2026-11-24T08:00:00.000Z');
    expect(clock.realNow()).toBe(clock.now());
  });

  it('waits for the machine where it was moved ahead of it', () => {
    const clock = systemClock();
    clock.advanceTo(instant('2026-11-24T08:00:05Z'));
    vi.advanceTimersByTime(4000);
    expect(clock.now()).toBe('2026-11-24T08:00:05.000Z');
    vi.advanceTimersByTime(2000);
    expect(clock.now()).toBe('2026-11-24T08:00:06.000Z');
  });

  it('runs the domain faster than real time from its start on', () => {
    const clock = simulatedClock({ start, speed: 60 });
    expect(clock.now()).toBe('2014-11-24T22:00:00.000Z');
    vi.advanceTimersByTime(1500);
    expect(clock.now()).toBe('2014-11-24T22:01:30.000Z');
    expect(clock.realNow()).toBe('2026-11-24T08:00:01.500Z');
  });

  it('goes on from where it was moved to, and never backwards', () => {
    const clock = simulatedClock({ start, speed: 2 });
    clock.advanceTo(instant('2014-11-25T15:00:00Z'));
    vi.advanceTimersByTime(1000);
    clock.advanceTo(instant('2014-11-25T15:00:01Z'));
    expect(clock.now()).toBe('2014-11-25T15:00:02.000Z');
  });

  it('stands still between two moves at speed 0', () => {
    const clock = simulatedClock({ start, speed: 0 });
    vi.advanceTimersByTime(60_000);
    expect(clock.now()).toBe('2014-11-24T22:00:00.000Z');
  });
});
