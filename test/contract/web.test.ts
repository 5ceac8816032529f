import { createBell, webGateway } from '../../adapters/web/gateway.ts';
import { renderMessage } from '../../adapters/web/render.ts';
import { openTestDatabase } from '../support/database.ts';
import { readable } from '../support/web-bot.ts';
import { describeGatewayContract } from './gateway-contract.ts';
import { mailboxPlace } from './mailbox-place.ts';

/** The markup that the page's own rendering uses; anything else in a message would be alive. */
const OWN =
  /^<\/?(?:div|p|h2|ul|li|strong|span|blockquote|table|thead|tbody|tr|th|td)(?: (?:class|lang|tabindex|role|aria-label|scope)="[^"]*")*>$/;

describeGatewayContract('the playground', async () =>
  mailboxPlace(await openTestDatabase(), {
    through: (gateway) => webGateway(gateway, createBell()),
    show(message) {
      const { markup } = renderMessage(message, null);
      const live = (markup.match(/<[^>]*>/g) ?? []).filter((tag) => !OWN.test(tag));
      return { text: readable(markup), live };
    },
  }),
);
