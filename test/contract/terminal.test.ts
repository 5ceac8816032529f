import { mailboxGateway } from '../../adapters/terminal/gateway.ts';
import { renderMessage } from '../../adapters/terminal/render.ts';
import type { Mailbox } from '../../src/ports/mailbox.ts';
import { readStoredMessage } from '../../src/ports/stored-message.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import { databaseMailbox } from '../../src/store/mailbox.ts';
import { aConference } from '../support/conference-builder.ts';
import { openEmbeddedTestDatabase, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { failingMailbox } from '../support/failing-mailbox.ts';
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
    gateway: mailboxGateway(failingMailbox(mailbox, faults), systemClock()),
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
