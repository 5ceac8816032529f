import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Message } from '../../src/messages/message.ts';
import type { ChatGateway, Parcel, Place } from '../../src/ports/chat.ts';
import { dangerousTexts, longText, messageSaying, openingIn } from '../support/contract-messages.ts';

/** How the next call to the platform goes wrong. */
export type PlatformFault =
  /** Nothing reaches it, and it says so or cannot be connected to. */
  | 'passing'
  /** It asks to be left alone for a while, and nothing reaches it. */
  | 'rate-limited'
  /** It refuses for good. */
  | 'final'
  /** The message arrives, its answer is lost. */
  | 'answer-lost'
  /** The connection breaks before the message arrives, and nobody knows. */
  | 'request-lost';

/** One message as a person sees it there, read from the platform's own state. */
export interface ShownMessage {
  /** All that can be read in it. */
  readonly text: string;
  /** Everything in it that the platform does not show as text: mentions, markup, control sequences, foreign links. */
  readonly live: readonly string[];
}

/** One platform, real or fake, in which an adapter is at work. */
export interface GatewayPlace {
  readonly gateway: ChatGateway;
  readonly conferenceId: number;
  readonly person: Place;
  readonly channel: Place;
  /** Somebody whom the platform will never deliver to. */
  readonly unreachable: Place;
  /** What is there, oldest first. */
  shown(place: Place): Promise<readonly ShownMessage[]>;
  failNext(fault: PlatformFault): void;
  /** Whether the platform lets an uncertain send be looked for. */
  readonly canFind: boolean;
  /** For how many seconds it asks to be left alone; null where it never does. */
  readonly rests: number | null;
  close(): Promise<void>;
}

/** What the core relies on, whatever the platform: every adapter's tests run it. */
export function describeGatewayContract(name: string, makePlace: () => Promise<GatewayPlace>): void {
  describe(`${name}: what every gateway keeps`, () => {
    let at: GatewayPlace;
    let nextDelivery = 1;
    let before = 0;

    beforeAll(async () => {
      at = await makePlace();
    });
    afterAll(async () => {
      await at.close();
    });
    beforeEach(async () => {
      before = (await at.shown(at.person)).length;
    });

    function parcelWith(message: Message, place: Place = at.person): Parcel {
      const deliveryId = nextDelivery++;
      return { deliveryId, attempt: 1, conferenceId: at.conferenceId, place, message };
    }
    async function arrived(): Promise<readonly ShownMessage[]> {
      return (await at.shown(at.person)).slice(before);
    }
    async function deliver(parcel: Parcel) {
      const sent = await at.gateway.deliver(parcel);
      if (sent.outcome !== 'delivered') throw new Error(`not delivered: ${sent.reason}`);
      return sent.reference;
    }
    /** What came of looking for a message, and of showing it anew where it was found. */
    async function findAndUpdate(parcel: Parcel, text: string) {
      const found = await at.gateway.find(parcel);
      if (found === null || found === 'unknown') return found;
      return (await at.gateway.update(found, { ...parcel, message: messageSaying(text) })).outcome;
    }

    it('delivers a message whole, once, to the place that it names and to no other', async () => {
      const parcel = parcelWith(openingIn('en'));
      await deliver(parcel);
      const [message, ...more] = await arrived();
      expect(more).toEqual([]);
      for (const text of textsOf(parcel.message)) expect(message?.text).toContain(text);
      expect(await at.shown(at.channel)).toEqual([]);
    });

    it('delivers into a channel', async () => {
      await deliver(parcelWith(messageSaying('3a · received from Honduras'), at.channel));
      const shown = await at.shown(at.channel);
      expect(shown.at(-1)?.text).toContain('3a · received from Honduras');
      expect(await arrived()).toEqual([]);
    });

    it.each(['en', 'es'] as const)('keeps every letter of a message in %s', async (language) => {
      const parcel = parcelWith(openingIn(language));
      await deliver(parcel);
      const [message] = await arrived();
      for (const text of textsOf(parcel.message)) expect(message?.text).toContain(text);
      expect(message?.live).toEqual([]);
    });

    it('shows a message anew in its place, and nothing of the old one', async () => {
      const parcel = parcelWith(messageSaying('3a is pending'));
      const reference = await deliver(parcel);
      await deliver(parcelWith(messageSaying('another message')));
      const updated = await at.gateway.update(reference, {
        ...parcel,
        message: messageSaying('3a was received'),
      });
      expect(updated).toMatchObject({ outcome: 'delivered' });
      const texts = (await arrived()).map((message) => message.text);
      expect(texts).toHaveLength(2);
      expect(texts[0]).toContain('3a was received');
      expect(texts[0]).not.toContain('3a is pending');
      expect(texts[1]).toContain('another message');
    });

    it('can show a message anew again with the reference that the last change gave', async () => {
      const parcel = parcelWith(messageSaying('first'));
      const first = await deliver(parcel);
      const second = await at.gateway.update(first, { ...parcel, message: messageSaying('second') });
      if (second.outcome !== 'delivered') throw new Error(second.reason);
      await at.gateway.update(second.reference, { ...parcel, message: messageSaying('third') });
      expect((await arrived()).map((message) => message.text)).toEqual([expect.stringContaining('third')]);
    });

    it('says for good that a message which is not there cannot be shown anew', async () => {
      const reference = await deliver(parcelWith(messageSaying('there')));
      const nowhere = Object.fromEntries(Object.keys(reference).map((key) => [key, '999999999']));
      const parcel = parcelWith(messageSaying('nowhere'));
      expect(await at.gateway.update(nowhere, parcel)).toMatchObject({ outcome: 'final' });
      expect(await arrived()).toHaveLength(1);
    });

    it('does not double a delivery that is handed over twice, where it can look', async () => {
      const parcel = parcelWith(messageSaying('once'));
      const first = await deliver(parcel);
      const second = await deliver({ ...parcel, attempt: 2 });
      const messages = at.canFind ? 1 : 2;
      expect(new Set([first, second].map((reference) => JSON.stringify(reference))).size).toBe(messages);
      expect(await arrived()).toHaveLength(messages);
    });

    it('says for good that a person cannot be reached', async () => {
      const parcel = parcelWith(messageSaying('to nobody'), at.unreachable);
      expect(await at.gateway.deliver(parcel)).toMatchObject({ outcome: 'final' });
    });

    it('lets a passing fault be tried again, and delivers then', async () => {
      const parcel = parcelWith(messageSaying('at the second try'));
      at.failNext('passing');
      expect(await at.gateway.deliver(parcel)).toMatchObject({ outcome: 'passing' });
      expect(await arrived()).toEqual([]);
      await deliver({ ...parcel, attempt: 2 });
      expect(await arrived()).toHaveLength(1);
    });

    it('says for how long the platform wants to be left alone', async () => {
      const parcel = parcelWith(messageSaying('after the rest'));
      at.failNext('rate-limited');
      const tried = await at.gateway.deliver(parcel);
      expect(tried).toMatchObject({ outcome: 'passing' });
      expect('retryAfter' in tried ? tried.retryAfter : null).toBe(at.rests);
      expect(await arrived()).toEqual([]);
      await deliver({ ...parcel, attempt: 2 });
      expect(await arrived()).toHaveLength(1);
    });

    it('gives up at once on a final fault, and the next message goes out', async () => {
      at.failNext('final');
      expect(await at.gateway.deliver(parcelWith(messageSaying('refused')))).toMatchObject({
        outcome: 'final',
      });
      await deliver(parcelWith(messageSaying('the next one')));
      expect(await arrived()).toHaveLength(1);
    });

    it('finds an uncertain message that did arrive, and can show it anew', async () => {
      const parcel = parcelWith(messageSaying('arrived, unheard'));
      at.failNext('answer-lost');
      expect(await at.gateway.deliver(parcel)).toMatchObject({ outcome: 'uncertain' });
      expect(await findAndUpdate(parcel, 'arrived, found')).toBe(at.canFind ? 'delivered' : 'unknown');
      const [message, ...more] = await arrived();
      expect(message?.text).toContain(at.canFind ? 'arrived, found' : 'arrived, unheard');
      expect(more).toEqual([]);
    });

    it('does not find an uncertain message that never arrived', async () => {
      const parcel = parcelWith(messageSaying('lost'));
      at.failNext('request-lost');
      expect(await at.gateway.deliver(parcel)).toMatchObject({ outcome: 'uncertain' });
      expect(await at.gateway.find(parcel)).toBe(at.canFind ? null : 'unknown');
      expect(await arrived()).toEqual([]);
    });

    it('says of a change too that it may or may not have arrived, and can repeat it', async () => {
      const parcel = parcelWith(messageSaying('3a is pending'));
      const reference = await deliver(parcel);
      const change = { ...parcel, message: messageSaying('3a was received') };
      at.failNext('answer-lost');
      expect(await at.gateway.update(reference, change)).toMatchObject({ outcome: 'uncertain' });
      expect(await at.gateway.update(reference, change)).toMatchObject({ outcome: 'delivered' });
      expect((await arrived()).map((message) => message.text)).toEqual([
        expect.stringContaining('3a was received'),
      ]);
    });

    it('carries a text of 20,000 characters to its end', async () => {
      await deliver(parcelWith(messageSaying(longText)));
      const text = (await arrived()).map((message) => message.text).join('');
      const numbers = [...text.matchAll(/\bword(\d+)\b/g)].map((match) => Number(match[1]));
      expect(numbers).toEqual(numbers.map((_, index) => index));
      expect(text).toContain('the end of the long text');
    });

    it.each(Object.entries(dangerousTexts))('shows %s as the text that it is', async (_, dangerous) => {
      const parcel = parcelWith(messageSaying(dangerous.typed));
      await deliver(parcel);
      const [message] = await arrived();
      expect(message?.live).toEqual([]);
      expect(message?.text).toContain(dangerous.readable);
    });
  });
}

function textsOf(message: Message): readonly string[] {
  return message.parts.flatMap((part) => {
    switch (part.kind) {
      case 'items':
        return part.items.flatMap((item) => [item.text, item.ref ?? '']);
      case 'table':
        return [...part.columns, ...part.rows.flat()];
      case 'buttons':
        return [];
      default:
        return [part.text];
    }
  });
}
