import { mailboxGateway } from '../../adapters/terminal/gateway.ts';
import { renderMessage } from '../../adapters/terminal/render.ts';
import type { Mailbox } from '../../src/ports/mailbox.ts';
import { readStoredMessage } from '../../src/ports/stored-message.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import { databaseMailbox } from '../../src/store/mailbox.ts';
import { aConference } from '../support/conference-builder.ts';
import { openEmbeddedTestDatabase, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { describeGatewayContract, type GatewayPlace, type PlatformFault } from './gateway-contract.ts';

describeGatewayContract(
  'the mailbox on PostgreSQL',
  async () => await mailboxPlace(await openTestDatabase()),
);
describeGatewayContract(
  'the mailbox on PGlite',
  async () => await mailboxPlace(await openEmbeddedTestDatabase()),
);

async function mailboxPlace(database: TestDatabase): Promise<GatewayPlace> {
  const mailbox: Mailbox = databaseMailbox(database.db, readStoredMessage);
  const { conferenceId } = await aConference(database.db).build();
  const faults: PlatformFault[] = [];
  const place = (channel: string) => ({ platform: 'mailbox', workspace: '', channel });
  return {
    gateway: mailboxGateway(failing(mailbox, faults), systemClock()),
    conferenceId,
    person: place('person:1'),
    channel: place('network'),
    unreachable: place(''),
    canFind: true,
    rests: null,
    failNext: (fault) => faults.push(fault),
    close: () => database.close(),
    async shown({ channel }) {
      const entries = await mailbox.list({ conferenceId, channel });
      return entries.map(({ message }) => {
        const text = renderMessage(message, { width: null, color: false });
        return { text, live: text.match(/[^\P{C}\n]/gu) ?? [] };
      });
    },
  };
}

/** A mailbox whose next call meets what a database connection can do to it. */
function failing(mailbox: Mailbox, faults: PlatformFault[]): Mailbox {
  async function meeting<Result>(call: () => Promise<Result>): Promise<Result> {
    const fault = faults.shift();
    if (fault === 'passing' || fault === 'rate-limited') throw coded('ECONNREFUSED');
    if (fault === 'final') throw coded('23514');
    if (fault === 'request-lost') throw coded('ECONNRESET');
    const result = await call();
    if (fault === 'answer-lost') throw coded('ECONNRESET');
    return result;
  }
  return {
    ...mailbox,
    put: (entry) => meeting(() => mailbox.put(entry)),
    replace: (entry) => meeting(() => mailbox.replace(entry)),
  };
}

function coded(code: string): Error {
  return Object.assign(new Error('planted'), { code });
}
