import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addMinutes, instant } from '../../src/domain/instant.ts';
import type { Message } from '../../src/messages/message.ts';
import { phrase } from '../../src/outbox/phrase.ts';
import { findRoster } from '../../src/store/conference.ts';
import { aManaguaBot, type ManaguaBot } from '../support/managua-bot.ts';

const PARTIES = ['HN', 'CR', 'MX'];

const who = fc.constantFrom('hn', 'cr', 'mx');
const ref = fc.constantFrom('3a', '3b', '4a');
const day = fc.constantFrom('5 February 2015', '13 February 2015', '27 February 2015', '30 January 2015');

/** Something that somebody types: what is refused changes nothing. */
const change = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(who, ref)
      .map(([by, of]) => [by, `submit ${of} https://example.org/${by}.pdf`] as const),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(who, ref).map(([by, of]) => [by, `withdraw ${of} it was an old version`] as const),
  },
  fc.tuple(who, ref).map(([by, of]) => ['ts', `return ${of} ${by} it cannot be opened`] as const),
  fc.tuple(ref, day).map(([of, on]) => ['ts', `extend ${of} ${on} for all it is needed`] as const),
  fc.tuple(who, ref, day).map(([by, of, on]) => ['ts', `extend ${of} ${on} for ${by} it is needed`] as const),
  fc.tuple(ref, day).map(([of, on]) => ['ts', `correct ${of} due ${on}`] as const),
  ref.map((of) => ['ts', `correct ${of} text "what ${of} really asks"`] as const),
  ref.map((of) => ['ts', `correct ${of} recipient CR`] as const),
  fc.constant(['ts', 'correct 4a owed by Honduras and Mexico'] as const),
  fc.constant(['ts', 'correct 4a drop'] as const),
  fc.constant(['ts', 'meeting add RCGM 12 March 2015 --yes'] as const),
  fc.constant(['ts', 'meeting date rcgm-2015-03 26 March 2015 --yes'] as const),
  fc.constant(['ts', 'meeting close rcgm-2015-03 --yes'] as const),
);

const step = fc.record({
  change,
  /** Typed while the next message is on the wire. */
  onTheWire: fc.option(change, { nil: null }),
  hours: fc.constantFrom(1, 20, 72, 300),
});

/** How many others have submitted is as it was when the card was shown: a country's card changes with what it owes itself. */
function withoutCounts(message: Message): string {
  return JSON.stringify(message).replaceAll(/ · \d+ (?:of|de) \d+(?: recibidos?| received)?/gu, '');
}

/** Every card as its place shows it, beside the same card phrased from scratch. */
async function compare({ database, place, bot }: ManaguaBot): Promise<void> {
  const deliveries = await database.db
    .selectFrom('deliveries')
    .selectAll()
    .where('kind', '=', 'morning')
    .where('state', '=', 'delivered')
    .execute();
  for (const delivery of deliveries) {
    const roster = await findRoster(database.db, delivery.conference_id);
    const letter = await phrase({
      db: database.db,
      now: bot.clock.now(),
      roster,
      delivery,
      uncertain: false,
      isOnlyConference: true,
    });
    const shown = place.shown.find(({ deliveryId }) => deliveryId === delivery.id);
    if (letter.kind !== 'message' || shown === undefined) throw new Error(`nothing shown for ${delivery.id}`);
    expect(withoutCounts(shown.message)).toEqual(withoutCounts(letter.message));
  }
}

/** A card counts the days that are left on the day on which it was last shown: only what a change alters is compared. */
async function refreshAll({ database, bot }: ManaguaBot): Promise<void> {
  await database.db
    .updateTable('deliveries')
    .set((eb) => ({ revision: eb('revision', '+', 1), next_attempt_at: bot.clock.realNow() }))
    .where('kind', '=', 'morning')
    .where('state', '=', 'delivered')
    .execute();
  await bot.jobs.drain();
}

it('shows every card, for every reader, as it would be phrased from scratch, whatever changed', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
      const managua = await aManaguaBot({ parties: PARTIES });
      try {
        await managua.advanceTo('2014-11-26T00:00:00Z');
        for (const {
          change: [by, words],
          onTheWire,
          hours,
        } of steps) {
          await refreshAll(managua);
          if (onTheWire !== null) {
            managua.place.onTheWire = async () => {
              managua.place.onTheWire = async () => undefined;
              await managua.type(onTheWire[0], onTheWire[1]);
            };
          }
          await managua.say(by, words);
          await compare(managua);
          await managua.bot.timeline.advanceTo(instant(addMinutes(managua.bot.clock.now(), hours * 60)));
        }
        expect(managua.faults).toEqual([]);
      } finally {
        await managua.close();
      }
    }),
    { numRuns: 8 },
  );
}, 240_000);

it('would show an old state without being shown anew', async () => {
  const managua = await aManaguaBot({ parties: PARTIES });
  await managua.advanceTo('2014-11-26T00:00:00Z');
  await managua.type('hn', 'submit 3a https://example.org/a.pdf');
  await expect(compare(managua)).rejects.toThrow();
  await managua.bot.jobs.drain();
  await compare(managua);
  await managua.close();
});
