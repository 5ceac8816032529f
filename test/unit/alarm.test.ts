import fc from 'fast-check';
import { expect, it } from 'vitest';
import { alarmFor } from '../../src/jobs/alarm.ts';

it('rings each minute for the machine’s clock, and never for one that stands still', () => {
  expect(alarmFor(null)).toEqual({ kind: 'minute' });
  expect(alarmFor(0)).toEqual({ kind: 'silent' });
});

it('rings once a simulated minute, at most each 100 ms, and at least once a second', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.1, max: 1e6, noNaN: true }), (speed) => {
      const alarm = alarmFor(speed);
      const milliseconds = alarm.kind === 'interval' ? alarm.milliseconds : Number.NaN;
      expect(milliseconds).toBeGreaterThanOrEqual(100);
      expect(milliseconds).toBeLessThanOrEqual(1_000);
    }),
  );
});

it('rings with each simulated minute where that is neither too fast nor too slow', () => {
  fc.assert(
    fc.property(fc.double({ min: 60, max: 600, noNaN: true }), (speed) => {
      const alarm = alarmFor(speed);
      expect(alarm.kind === 'interval' && alarm.milliseconds).toBeCloseTo(60_000 / speed);
    }),
  );
});
