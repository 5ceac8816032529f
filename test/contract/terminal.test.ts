import { renderMessage } from '../../adapters/terminal/render.ts';
import type { Message } from '../../src/messages/message.ts';
import type { ChatGateway } from '../../src/ports/chat.ts';
import { openEmbeddedTestDatabase, openTestDatabase } from '../support/database.ts';
import { describeGatewayContract } from './gateway-contract.ts';
import { mailboxPlace } from './mailbox-place.ts';

const terminal = {
  through: (gateway: ChatGateway) => gateway,
  show(message: Message) {
    const text = renderMessage(message, { width: null, color: false });
    return { text, live: text.match(/[^\P{C}\n]/gu) ?? [] };
  },
};

describeGatewayContract(
  'the mailbox on PostgreSQL',
  async () => await mailboxPlace(await openTestDatabase(), terminal),
);
describeGatewayContract(
  'the mailbox on PGlite',
  async () => await mailboxPlace(await openEmbeddedTestDatabase(), terminal),
);
