import { describe, expect, it } from 'vitest';
import { RcmError } from '../../src/errors.ts';
import { structuredLog } from '../../src/ports/structured-log.ts';

function collect(level: 'info' | 'warn' = 'info') {
  const lines: string[] = [];
  const log = structuredLog(level, { write: (line) => lines.push(line) });
  return { log, events: () => lines.map((line) => JSON.parse(line)) };
}

describe('the log', () => {
  it('writes events with their facts, one a line', () => {
    const { log, events } = collect();
    log.info('delivery.sent', { deliveryId: 7, attempt: 1 });
    log.warn('alarm.late');
    expect(events()).toMatchObject([
      { level: 'info', event: 'delivery.sent', deliveryId: 7, attempt: 1 },
      { level: 'warn', event: 'alarm.late' },
    ]);
  });

  it('leaves out what is below its level', () => {
    const { log, events } = collect('warn');
    log.info('delivery.sent');
    expect(events()).toEqual([]);
    log.warn('alarm.late');
    expect(events()).toHaveLength(1);
  });

  it("keeps a fault's name, code and stack, and no message that may quote a person", () => {
    const { log, events } = collect();
    const fault = Object.assign(new TypeError('«at home:1:1\n    at the office:2:2» is no date'), {
      code: '22007',
    });
    log.error('command.failed', { verb: 'submit' }, new Error('«at home» too', { cause: fault }));
    const [event] = events();
    expect(event.fault).toMatchObject({ name: 'Error', cause: { name: 'TypeError', code: '22007' } });
    expect(event.fault.cause.stack[0]).toMatch(/^at .*terminal-log\.test\.ts/);
    expect(JSON.stringify(event)).not.toMatch(/home|office/);
  });

  it('keeps the sentence of our own faults', () => {
    const { log, events } = collect();
    log.error(
      'start.failed',
      {},
      new RcmError('config-missing', { variable: 'RCM_SECRET', beside: 'MicrosoftAppId' }),
    );
    expect(events()[0].fault).toMatchObject({
      name: 'RcmError',
      code: 'config-missing',
      message: 'RCM_SECRET is missing beside MicrosoftAppId.',
    });
  });

  it('survives whatever is thrown', () => {
    const { log, events } = collect();
    log.error('command.failed', {}, 'a text');
    log.error('command.failed', {}, undefined);
    expect(events().map((event) => event.fault.name)).toEqual(['string', 'undefined']);
  });
});
