import { mailboxGateway } from '../../adapters/terminal/gateway.ts';
import type { Message } from '../../src/messages/message.ts';
import type { ChatGateway } from '../../src/ports/chat.ts';
import { readStoredMessage } from '../../src/ports/stored-message.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import { databaseMailbox } from '../../src/store/mailbox.ts';
import { aConference } from '../support/conference-builder.ts';
import type { TestDatabase } from '../support/database.ts';
import { failingMailbox } from '../support/failing-mailbox.ts';
import type { GatewayPlace, PlatformFault, ShownMessage } from './gateway-contract.ts';

/** The mailbox as a place: `through` is what a message goes through on its way there, `show` how it is seen. */
export async function mailboxPlace(
  database: TestDatabase,
  { through, show }: { through(gateway: ChatGateway): ChatGateway; show(message: Message): ShownMessage },
): Promise<GatewayPlace> {
  const mailbox = databaseMailbox(database.db, readStoredMessage);
  const { conferenceId } = await aConference(database.db).build();
  const faults: PlatformFault[] = [];
  const place = (channel: string) => ({ platform: 'mailbox', workspace: '', channel });
  return {
    gateway: through(mailboxGateway(failingMailbox(mailbox, faults), systemClock())),
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
      return entries.map(({ message }) => show(message));
    },
  };
}
