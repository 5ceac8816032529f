import { describe, expect, it } from 'vitest';
import { mailboxWordsIn, readMailbox } from '../../adapters/terminal/mailbox.ts';
import { renderReply } from '../../adapters/terminal/render.ts';
import { instant } from '../../src/domain/instant.ts';
import type { MailboxEntry, MailboxOwner, MailboxVisit } from '../../src/ports/mailbox.ts';
import { rcm } from '../../src/samples/managua.ts';

const officer = { role: 'liaison', rank: 'titular', active: true } as const;
const ana: MailboxOwner = { ...officer, id: 1, name: 'Ana', email: 'ana@hn.example.org', partyCode: 'HN' };
const luis: MailboxOwner = { ...officer, id: 2, name: 'Luis', email: 'luis@hn.example.org', partyCode: 'HN' };
const john: MailboxOwner = { ...officer, id: 3, name: 'John', email: 'john@us.example.org', partyCode: 'US' };
const at = instant('2015-01-12T16:14:00Z');

function entry(id: number, channel: string, summary = `message ${id}`): MailboxEntry {
  const parts = [
    { kind: 'heading', text: summary },
    { kind: 'paragraph', text: `body of ${id}` },
  ] as const;
  const message = { language: 'en', summary, parts } as const;
  return {
    id,
    number: id + 100,
    channel,
    deliveryId: id,
    message,
    revision: 1,
    deliveredAt: at,
    updatedAt: at,
  };
}

function visit(person: MailboxOwner | null, entries: readonly MailboxEntry[]): MailboxVisit {
  return {
    reader: { language: person === null ? 'en' : 'es', zone: 'America/Tegucigalpa' },
    person,
    isSecretariat: person === null,
    roster: rcm,
    people: [ana, luis, john],
    channels: [],
    seen: async () => 0,
    see: async () => undefined,
    numbered: async (number) => entries.filter((one) => one.number === number),
    last: (count, channel) =>
      Promise.resolve(
        entries.filter((one) => channel === undefined || one.channel === channel).slice(-count),
      ),
  };
}

const plain = { json: false, screen: { width: null, color: false } };
const three = [entry(1, 'person:1'), entry(2, 'network'), entry(3, 'person:3')];

describe('the mailbox', () => {
  it.each([
    ['mailbox', ''],
    ['Buzón', ''],
    ['buzon  ana@hn.example.org', 'ana@hn.example.org'],
    ['mailbox the network', 'the network'],
    ['mailboxes', null],
    ['status mailbox', null],
  ])('is asked for by %j: %j', (words, owner) => {
    expect(mailboxWordsIn(words)).toBe(owner);
  });

  it('shows the message with the number at its foot to who may read it', async () => {
    const shown = renderReply(await readMailbox(visit(null, three), 'no. 102'), plain);
    expect(shown).toContain('102 · 12 January 2015');
    expect(shown).toContain('message 2');
    expect(shown).not.toContain('message 1');
    expect((await readMailbox(visit(luis, three), '101')).refused).toBeNull();
    expect((await readMailbox(visit(luis, three), '103')).refused).toBe('not-your-mailbox');
    expect((await readMailbox(visit(null, three), '2')).refused).toBe('unknown-mailbox');
  });

  it('is listed for the operator, the newest last, each with its number, moment, owner and first line', async () => {
    const text = renderReply(await readMailbox(visit(null, three), ''), plain);
    expect(text.split('\n')).toEqual([
      'The mailbox',
      expect.stringMatching(/^Number +When +To +First line$/),
      expect.stringMatching(/^─/),
      expect.stringMatching(/^101 +12 January 2015, 10:14 +Ana +message 1$/),
      expect.stringMatching(/^102 +12 January 2015, 10:14 +network +message 2$/),
      expect.stringMatching(/^103 +12 January 2015, 10:14 +John +message 3$/),
      'Tegucigalpa time',
      '',
    ]);
  });

  it('shows a person their messages whole, and no other', async () => {
    const text = renderReply(await readMailbox(visit(ana, three), ''), plain);
    expect(text).toBe(
      'El buzón de Ana\nhora de Tegucigalpa\n\n101 · 12 de enero de 2015, 10:14\nmessage 1\nbody of 1\n',
    );
  });

  it('opens to who may read it, and to nobody else', async () => {
    const may = async (reader: MailboxOwner | null, owner: string) =>
      (await readMailbox(visit(reader, three), owner)).refused;
    expect(await may(null, 'JOHN@us.example.org')).toBeNull();
    expect(await may(null, 'network')).toBeNull();
    expect(await may(luis, 'ana@hn.example.org')).toBeNull();
    expect(await may(luis, 'john@us.example.org')).toBe('not-your-mailbox');
    expect(await may(luis, 'network')).toBe('not-your-mailbox');
    expect(await may(luis, 'person:1')).toBe('not-your-mailbox');
    expect(await may(luis, 'nobody@example.org')).toBe('not-your-mailbox');
    expect(await may(null, 'nobody@example.org')).toBe('unknown-mailbox');
  });

  it('shows the last twenty of many, and says that there are more', async () => {
    const many = Array.from({ length: 21 }, (_, index) => entry(index + 1, 'person:1'));
    const { json, message } = await readMailbox(visit(ana, many), '');
    expect(json).toMatchObject({ hasEarlier: true, messages: { length: 20, 0: { id: 2 }, 19: { id: 21 } } });
    expect(JSON.stringify(message)).toContain('hay anteriores');
    const few = await readMailbox(visit(ana, many.slice(1)), '');
    expect(few.json).toMatchObject({ hasEarlier: false, messages: { length: 20 } });
    expect(JSON.stringify(few.message)).not.toContain('hay anteriores');
  });
});
