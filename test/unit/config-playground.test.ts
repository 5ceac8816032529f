import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { RcmError } from '../../src/errors.ts';

const slack = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'signing-secret' };
const secret = { RCM_SECRET: 'a-secret-of-thirty-two-characters' };

function refusalOf(environment: Record<string, string>): string | null {
  try {
    readConfig(environment);
    return null;
  } catch (fault) {
    if (fault instanceof RcmError) return fault.message;
    throw fault;
  }
}

describe('the playground', () => {
  const asked = { RCM_PLAYGROUND: '1' };

  it('is there without chat credentials, and beside them only where it is asked for', () => {
    expect(readConfig({})).toMatchObject({ playground: true, host: '127.0.0.1' });
    expect(readConfig({ RCM_PLAYGROUND: '0' }).playground).toBe(false);
    expect(readConfig({ ...slack, ...secret })).toMatchObject({ playground: false, host: '0.0.0.0' });
    expect(readConfig({ ...slack, ...secret, ...asked })).toMatchObject({
      playground: true,
      host: '127.0.0.1',
    });
  });

  it.each(['0.0.0.0', '::', '10.0.0.7', 'rcm.example.org'])('is never bound to %s', (HOST) => {
    expect(refusalOf({ HOST })).toMatch(/^HOST must be a loopback address beside the playground/);
    expect(refusalOf({ ...slack, ...secret, ...asked, HOST })).toMatch(/^HOST must be a loopback address/);
    expect(refusalOf({ HOST, RCM_PLAYGROUND: '0' })).toBeNull();
  });

  it.each(['localhost', '127.0.0.1', '127.1.2.3', '::1'])('may be bound to %s', (HOST) => {
    expect(readConfig({ HOST })).toMatchObject({ playground: true, host: HOST });
  });
});
