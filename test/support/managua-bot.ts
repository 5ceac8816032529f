import { createConverse } from '../../src/commands/converse.ts';
import type { ObligationState } from '../../src/domain/commitment.ts';
import type { DraftContent, DraftedCommitment } from '../../src/domain/draft-content.ts';
import { instant } from '../../src/domain/instant.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import type { CommandRequest, Reply } from '../../src/ports/conversation.ts';
import { aBot, type Faults, faultLogger, type TestBot } from './a-bot.ts';
import { aConference, type BuiltConference } from './conference-builder.ts';
import { openTestDatabase, type TestDatabase } from './database.ts';
import { type FakePlace, fakePlace } from './fake-place.ts';
import { managuaDraft } from './managua-draft.ts';

/** A running bot to whom people type, and the place where its messages are seen. */
export interface ManaguaBot {
  readonly database: TestDatabase;
  readonly conference: BuiltConference;
  readonly place: FakePlace;
  readonly bot: TestBot;
  readonly faults: readonly Faults[];
  /** What somebody types, by their country in lower case (`hn`), `ts`, or null at the terminal; what it causes is sent. */
  say(who: string | null, words: string, more?: Partial<CommandRequest>): Promise<Reply>;
  /** The same, and what it causes waits. */
  type(who: string | null, words: string, more?: Partial<CommandRequest>): Promise<Reply>;
  text(who: string | null, words: string, more?: Partial<CommandRequest>): Promise<string>;
  refused(who: string | null, words: string): Promise<string | null>;
  /** What stands in somebody's mailbox now, as plain text. */
  mail(who: string): string[];
  advanceTo(moment: string): Promise<void>;
  state(ref: string, party: string | null): Promise<StandingState>;
  /** `rung state reason` of an obligation for a person or, with a country, of all of it. */
  rungs(ref: string, party: string): Promise<string[]>;
  close(): Promise<void>;
}

interface StandingState {
  readonly id: number;
  readonly state: ObligationState;
  readonly due: string | null;
  readonly original: string | null;
  readonly version: number;
}

export interface ManaguaSettings {
  /** All members unless some are named. */
  readonly parties?: readonly string[];
  /** Which commitments; all of Managua unless some are named. */
  readonly refs?: readonly string[];
  readonly change?: (commitment: DraftedCommitment) => DraftedCommitment;
  readonly open?: () => Promise<TestDatabase>;
  readonly publish?: boolean;
}

/** The Managua report, published in the afternoon of the meeting, for the countries and commitments that a test needs. */
export async function aManaguaBot(settings: ManaguaSettings = {}): Promise<ManaguaBot> {
  const database = await (settings.open ?? openTestDatabase)();
  const conference = await aConference(database.db)
    .withOfficers(...(settings.parties ?? []))
    .withPerson({ email: 'ts@example.org', role: 'secretariat', party: 'TS', language: 'en' })
    .withChannel('network', 'lon-2014-11')
    .build();
  const place = fakePlace();
  const faults: Faults[] = [];
  const bot = await aBot({ database, conference, gateways: [place.gateway], faults });
  const converse = createConverse({
    db: database.db,
    clock: bot.clock,
    queue: bot.jobs.queue,
    logger: faultLogger(faults),
    chatConfigured: false,
    platforms: ['mailbox'],
  });
  if (settings.publish !== false) await bot.publish(draftFor(settings));
  const type: ManaguaBot['type'] = async (who, words, more = {}) =>
    await converse({
      actor: who === null ? { kind: 'operator' } : { kind: 'email', email: `${who}@example.org` },
      platform: 'terminal',
      place: null,
      audience: more.place ? 'channel' : 'person',
      attachment: null,
      conference: null,
      language: null,
      accepted: false,
      dryRun: false,
      ...more,
      words,
      at: bot.clock.now(),
    });
  const say: ManaguaBot['say'] = async (who, words, more) => {
    const reply = await type(who, words, more);
    await bot.jobs.ring();
    await bot.jobs.drain();
    return reply;
  };
  return {
    database,
    conference,
    place,
    bot,
    faults,
    say,
    type,
    text: async (who, words, more) => toPlainText((await say(who, words, more)).message),
    refused: async (who, words) => (await say(who, words)).refused,
    mail: (who) =>
      place
        .of(who === 'network' ? who : `person:${conference.personId(`${who}@example.org`)}`)
        .map(({ message }) => toPlainText(message)),
    advanceTo: async (moment) => bot.timeline.advanceTo(instant(moment)),
    state: async (ref, party) => stateOf(database, ref, party),
    rungs: async (ref, party) => rungsOf(database, ref, party),
    close: async () => {
      await bot.stop();
      await database.close();
    },
  };
}

/** The draft with only those countries and commitments. */
export function draftFor({ parties, refs, change }: ManaguaSettings): DraftContent {
  const draft = managuaDraft();
  const owed = (one: DraftedCommitment) =>
    parties === undefined || one.mode === 'joint' ? one : { ...one, owedBy: [...parties] };
  return {
    ...draft,
    agreements: draft.agreements.map((agreement) => ({
      ...agreement,
      commitments: agreement.commitments
        .filter(({ ref }) => refs?.includes(ref) ?? true)
        .map(owed)
        .map(change ?? ((one) => one)),
    })),
  };
}

async function stateOf({ db }: TestDatabase, ref: string, party: string | null): Promise<StandingState> {
  const row = await db
    .selectFrom('obligations as o')
    .innerJoin('commitments as c', 'c.id', 'o.commitment_id')
    .select([
      'o.id',
      'o.state',
      'o.due_on as due',
      'o.original_due_on as original',
      'o.due_version as version',
    ])
    .where('c.ref', '=', ref)
    .where('o.party_code', party === null ? 'is' : '=', party)
    .executeTakeFirstOrThrow();
  return row;
}

async function rungsOf({ db }: TestDatabase, ref: string, party: string): Promise<string[]> {
  const rows = await db
    .selectFrom('reminders as r')
    .innerJoin('duties as d', 'd.id', 'r.duty_id')
    .innerJoin('obligations as o', 'o.id', 'r.obligation_id')
    .innerJoin('commitments as c', 'c.id', 'o.commitment_id')
    .select(['r.rung', 'r.state', 'r.reason', 'r.due_version as version'])
    .where('c.ref', '=', ref)
    .where('d.party_code', '=', party)
    .orderBy('r.id')
    .execute();
  return rows.map(({ rung, state, reason, version }) =>
    [rung, `v${version}`, state, reason].filter((one) => one !== null).join(' '),
  );
}
