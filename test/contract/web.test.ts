import { mailboxGateway } from '../../adapters/terminal/gateway.ts';
import { createBell, webGateway } from '../../adapters/web/gateway.ts';
import { renderMessage } from '../../adapters/web/render.ts';
import type { Mailbox } from '../../src/ports/mailbox.ts';
import { readStoredMessage } from '../../src/ports/stored-message.ts';
import { systemClock } from '../../src/ports/system-clock.ts';
import { databaseMailbox } from '../../src/store/mailbox.ts';
import { aConference } from '../support/conference-builder.ts';
import { openTestDatabase } from '../support/database.ts';
import { failingMailbox } from '../support/failing-mailbox.ts';
import { readable } from '../support/web-bot.ts';
import { describeGatewayContract, type GatewayPlace, type PlatformFault } from './gateway-contract.ts';

describeGatewayContract('the playground', webPlace);

/** The markup that the page's own rendering uses; anything else in a message would be alive. */
const OWN =
  /^<\/?(?:div|p|h2|ul|li|strong|span|blockquote|table|thead|tbody|tr|th|td)(?: (?:class|lang|tabindex|role|aria-label|scope)="[^"]*")*>$/;

async function webPlace(): Promise<GatewayPlace> {
  const database = await openTestDatabase();
  const mailbox: Mailbox = databaseMailbox(database.db, readStoredMessage);
  const { conferenceId } = await aConference(database.db).build();
  const faults: PlatformFault[] = [];
  const place = (channel: string) => ({ platform: 'mailbox', workspace: '', channel });
  return {
    gateway: webGateway(mailboxGateway(failingMailbox(mailbox, faults), systemClock()), createBell()),
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
        const { markup } = renderMessage(message, null);
        const live = (markup.match(/<[^>]*>/g) ?? []).filter((tag) => !OWN.test(tag));
        return { text: readable(markup), live };
      });
    },
  };
}
