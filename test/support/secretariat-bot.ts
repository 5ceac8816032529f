import { createConverse } from '../../src/commands/converse.ts';
import type { Language, PartyCode } from '../../src/domain/conference.ts';
import type { DraftContent } from '../../src/domain/draft-content.ts';
import { type CivilDate, civilDate, instant } from '../../src/domain/instant.ts';
import type { NewSubmission } from '../../src/ledger/submission.ts';
import { toPlainText } from '../../src/messages/plain-text.ts';
import { aBot, type Faults, faultLogger, type TestBot } from './a-bot.ts';
import { aConference, type BuiltConference, type ConferenceBuilder } from './conference-builder.ts';
import type { TestDatabase } from './database.ts';
import { type FakePlace, fakePlace, type ShownMessage } from './fake-place.ts';
import { managuaDraft } from './managua-draft.ts';

/** A bot with two colleagues at the secretariat, one reading English and one Spanish, and somebody to type. */
export interface SecretariatBot {
  readonly bot: TestBot;
  readonly conference: BuiltConference;
  readonly place: FakePlace;
  readonly faults: readonly Faults[];
  /** What a person has in front of them, as text, the oldest first. */
  textsOf(email: string): string[];
  messagesOf(email: string): readonly ShownMessage[];
  /** Types as a person, and answers with the text. */
  say(email: string, words: string): Promise<string>;
  submitAs(party: string, ref: string, more?: Partial<NewSubmission>): Promise<void>;
  advanceTo(moment: string): Promise<void>;
  numberOf(message: ShownMessage | undefined): Promise<number>;
}

export const ANA = 'ana@example.org';
export const LUIS = 'luis@example.org';

/** The Managua report with fewer owners, so that a test is read and run quickly; what depends on 3a stays. */
export function smallDraft(
  owners: { readonly [ref: string]: readonly PartyCode[] },
  due?: CivilDate,
): DraftContent {
  const draft = managuaDraft(due === undefined ? {} : { due: { date: due } });
  return {
    ...draft,
    agreements: draft.agreements.map((agreement) => ({
      ...agreement,
      commitments: agreement.commitments.flatMap((one) => {
        const owedBy = owners[one.ref];
        return owedBy === undefined ? [] : { ...one, owedBy };
      }),
    })),
  };
}

export interface Settings {
  readonly database: TestDatabase;
  readonly draft: DraftContent;
  readonly withPeople?: (builder: ConferenceBuilder) => ConferenceBuilder;
}

export async function aSecretariatBot({ database, draft, withPeople }: Settings): Promise<SecretariatBot> {
  const people = withPeople ?? ((builder) => withColleagues(builder.withOfficers()));
  const conference = await people(aConference(database.db)).build();
  const place = fakePlace();
  const faults: Faults[] = [];
  const bot = await aBot({ database, conference, gateways: [place.gateway], faults });
  await bot.publish(draft);
  const converse = createConverse({
    db: database.db,
    clock: bot.clock,
    queue: bot.jobs.queue,
    logger: faultLogger(faults),
    chatConfigured: false,
    platforms: ['mailbox'],
  });
  const messagesOf = (email: string) => place.of(`person:${conference.personId(email)}`);
  return {
    bot,
    conference,
    place,
    faults,
    messagesOf,
    textsOf: (email) => messagesOf(email).map(({ message }) => toPlainText(message)),
    say: async (email, words) => {
      const reply = await converse({
        actor: { kind: 'email', email },
        platform: 'terminal',
        place: null,
        audience: 'person',
        attachment: null,
        conference: null,
        language: null,
        accepted: false,
        dryRun: false,
        words,
        at: bot.clock.now(),
      });
      await bot.jobs.drain();
      return toPlainText(reply.message);
    },
    submitAs: async (party, ref, more = {}) => {
      const officer = conference.personId(`${party.toLowerCase()}@example.org`);
      await bot.submit(officer, { ...(await aSubmission(database, ref, party)), ...more });
      await bot.jobs.drain();
    },
    advanceTo: async (moment) => bot.timeline.advanceTo(instant(moment)),
    numberOf: async (message) => numberOf(database, message),
  };
}

export function withColleagues(builder: ConferenceBuilder): ConferenceBuilder {
  const colleague = (email: string, name: string, language: Language) =>
    ({ email, name, language, role: 'secretariat', party: 'TS' }) as const;
  return builder.withPerson(colleague(ANA, 'Ana', 'en')).withPerson(colleague(LUIS, 'Luis', 'es'));
}

async function aSubmission({ db }: TestDatabase, ref: string, party: string): Promise<NewSubmission> {
  const rows = await db
    .selectFrom('obligations as o')
    .innerJoin('commitments as c', 'c.id', 'o.commitment_id')
    .select(['o.id', 'o.party_code as party'])
    .where('c.ref', '=', ref)
    .execute();
  const found = rows.find((row) => row.party === null || row.party === party);
  if (found === undefined) throw new Error(`${party} does not owe ${ref}`);
  return {
    obligationId: found.id,
    partyCode: party,
    kind: 'document',
    link: `https://example.org/${party}.pdf`,
    files: [],
    note: null,
    receivedOn: TODAY,
    confirmed: true,
    onBehalf: false,
  };
}

const TODAY: CivilDate = civilDate('2015-01-20');

async function numberOf({ db }: TestDatabase, message: ShownMessage | undefined): Promise<number> {
  if (message === undefined) throw new Error('there is no such message');
  const row = await db
    .selectFrom('deliveries')
    .select('short_number as number')
    .where('id', '=', message.deliveryId)
    .executeTakeFirstOrThrow();
  return row.number;
}
