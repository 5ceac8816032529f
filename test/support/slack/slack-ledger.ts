import { civilDate } from '../../../src/domain/instant.ts';
import { insertChannel } from '../../../src/store/channels.ts';
import { aBot, type Faults, type TestBot } from '../a-bot.ts';
import { aConference, type BuiltConference } from '../conference-builder.ts';
import type { TestDatabase } from '../database.ts';
import { owedBy } from '../owed-by.ts';
import { sendingCore } from '../sending-core.ts';
import type { SlackPerson } from './people/person.ts';
import type { UserSettings } from './setting.ts';
import { slackPlaceOf } from './slack-bot.ts';
import { aStage, type Stage } from './stage.ts';
import type { SlackChannel } from './world.ts';

/** What Honduras and Guatemala owe, in force, with everybody and the network's channel in the fake Slack. */
export interface SlackLedger extends TestBot {
  readonly stage: Stage;
  readonly conference: BuiltConference;
  readonly ts: SlackPerson;
  readonly hn: SlackPerson;
  /** Listed as an alternate of Honduras where a test says so. */
  readonly alternate: SlackPerson;
  readonly gt: SlackPerson;
  readonly network: SlackChannel;
  /** What a person's direct messages say, but for what they wrote themselves. */
  told(person: SlackPerson): readonly string[];
  /** The links that were done with for a person's, or the channel's, deliveries. */
  chains(to: SlackPerson | 'channel'): Promise<readonly string[]>;
  /** What became of a person's, or the channel's, deliveries. */
  states(to: SlackPerson | 'channel'): Promise<readonly string[]>;
  /** Real time passes in steps of five minutes, and what is tried again then is. */
  passReal(minutes: number): Promise<void>;
  /** A contribution of Honduras comes in. */
  settleOne(): Promise<void>;
  close(): Promise<void>;
}

interface Settings {
  readonly faults: Faults[];
  readonly hn?: Partial<UserSettings>;
  readonly withAlternate?: boolean;
  /** As of `aStage`. */
  readonly patience?: number;
}

export async function slackLedger(database: TestDatabase, settings: Settings): Promise<SlackLedger> {
  const { faults, hn: kind = {}, withAlternate = false, patience = 500 } = settings;
  const stage = await aStage({ patience });
  const { slack, workspace } = stage;
  const person = (name: string, more: Partial<UserSettings> = {}) =>
    slack.person(workspace, { name, locale: 'es-LA', ...more });
  const [ts, hn, alternate, gt] = [person('Tania'), person('Hugo', kind), person('Alma'), person('Gabriela')];
  const at = ({ user, id }: SlackPerson) => `${user.team}:${id}`;
  let builder = aConference(database.db)
    .withPerson({ email: 'ts@example.org', role: 'secretariat', party: 'TS', slack: at(ts) })
    .withPerson({ email: 'hn@example.org', party: 'HN', slack: at(hn) })
    .withPerson({ email: 'gt@example.org', party: 'GT', slack: at(gt) });
  if (withAlternate) {
    const listed = {
      email: 'alt@example.org',
      party: 'HN',
      rank: 'alternate',
      slack: at(alternate),
    } as const;
    builder = builder.withPerson(listed);
  }
  const conference = await builder.build();
  const bot = await aBot({
    database,
    conference,
    gateways: [slackPlaceOf(stage, faults).gateway(sendingCore(database.db))],
    faults,
  });
  const meetingId = await bot.publish(owedBy('HN', 'GT'));
  const network = slack.channel(workspace, 'liaison-officers', { members: [ts.id, hn.id, gt.id] });
  const bound = { platform: 'slack', workspace: workspace.id, channel: network.id };
  const { conferenceId } = conference;
  await bot.asPerson(null, async ({ trx }) =>
    insertChannel(trx, { conference_id: conferenceId, meeting_id: meetingId, ...bound }),
  );
  const emails = new Map([
    [ts.id, 'ts@example.org'],
    [hn.id, 'hn@example.org'],
    [alternate.id, 'alt@example.org'],
    [gt.id, 'gt@example.org'],
  ]);
  const rowsOf = async (to: SlackPerson | 'channel') => {
    const rows = await database.db
      .selectFrom('deliveries')
      .select(['person_id', 'binding_id', 'state', 'reason', 'chain'])
      .orderBy('id')
      .execute();
    const id = to === 'channel' ? null : conference.personId(emails.get(to.id) ?? '');
    return rows.filter((row) => (id === null ? row.binding_id !== null : row.person_id === id));
  };
  return {
    ...bot,
    stage,
    conference,
    ts,
    hn,
    alternate,
    gt,
    network,
    told: (one) => one.sees('dm').flatMap(({ text, from }) => (from === one.user.name ? [] : [text])),
    chains: async (to) =>
      (await rowsOf(to)).flatMap(({ chain }) =>
        chain.map(({ link, outcome, reason }) => `${link} ${outcome} ${reason}`),
      ),
    states: async (to) =>
      (await rowsOf(to)).map(({ state, reason }) => (reason === null ? state : `${state} ${reason}`)),
    async passReal(minutes) {
      for (let passed = 0; passed < minutes; passed += 5) {
        bot.clock.pass(5);
        await bot.jobs.drain();
      }
    },
    async settleOne() {
      const { id } = await database.db
        .selectFrom('obligations')
        .select('id')
        .where('party_code', '=', 'HN')
        .orderBy('id')
        .executeTakeFirstOrThrow();
      await bot.submit(conference.personId('hn@example.org'), {
        obligationId: id,
        partyCode: 'HN',
        kind: 'document',
        link: 'https://example.org/hn.pdf',
        note: null,
        files: [],
        receivedOn: civilDate('2014-11-25'),
        confirmed: true,
        onBehalf: false,
      });
      await bot.jobs.drain();
    },
    async close() {
      await bot.stop();
      await stage.slack.close();
    },
  };
}
