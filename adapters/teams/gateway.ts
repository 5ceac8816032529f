import type { ChatGateway, MessageReference, SendOutcome } from '../../src/ports/chat.ts';
import { activitiesOf } from './answers.ts';
import { type Connector, ConnectorRefusal, type Conversation, type OutgoingActivity } from './connector.ts';
import { outcomeOfQuestion, outcomeOfSend } from './outcome.ts';
import { conversationAt, directConversation, isPerson, type Known, serviceOf } from './places.ts';

interface GatewayDeps extends Known {
  /** The organisation of the bot's registration, which may thereby see the conferences. */
  readonly home: string | null;
}

/**
 * Delivers to people one to one and into channels. Teams shows a bot no history: whether an uncertain message arrived cannot
 * be told.
 */
export function teamsGateway(deps: GatewayDeps): ChatGateway {
  const { connector } = deps;

  return {
    platform: 'teams',

    home: async () => (deps.home === null ? null : { workspace: deps.home, name: null }),

    async deliver({ place, message }) {
      const activities = activitiesOf(message);
      const where = await asked(() => conversationAt(deps, place));
      if ('outcome' in where) return where;
      const sent = await post(connector, where, { activities, there: [] });
      if (!isGone(sent) || !isPerson(place)) return withoutFault(sent);
      // The conversation that was remembered is no more: the person may have another one.
      const anew = await asked(() => directConversation(deps, place));
      return 'outcome' in anew ? anew : withoutFault(await post(connector, anew, { activities, there: [] }));
    },

    async update(reference, { place, message }) {
      const { conversation = '', ids = '' } = reference;
      const service = await asked(() => serviceOf(deps, place));
      if (typeof service !== 'string') return service;
      const where = { serviceUrl: service, conversation };
      return await change(connector, where, { ids: ids.split(' '), activities: activitiesOf(message) });
    },

    find: async () => 'unknown',
  };
}

/** What became of a post; of a fault also what it was. */
type Posted = SendOutcome & { readonly fault?: unknown };

/** Posts what is not there yet, in order. Where a part of it stands, nothing of it may be said to have failed. */
async function post(
  connector: Connector,
  where: Conversation,
  {
    activities,
    there,
  }: { readonly activities: readonly OutgoingActivity[]; readonly there: readonly string[] },
): Promise<Posted> {
  const ids = [...there];
  for (const activity of activities.slice(there.length)) {
    try {
      ids.push(await connector.post(where, activity));
    } catch (fault) {
      const failure = outcomeOfSend(fault);
      if (ids.length === 0 || failure.outcome === 'final') return { ...failure, fault };
      return { outcome: 'uncertain', reason: failure.reason };
    }
  }
  return { outcome: 'delivered', reference: referenceTo(where, ids) };
}

/** Shows other contents in the messages that are there; what is too many goes, what is missing is posted. */
async function change(
  connector: Connector,
  where: Conversation,
  { ids, activities }: { readonly ids: readonly string[]; readonly activities: readonly OutgoingActivity[] },
): Promise<SendOutcome> {
  for (const [part, id] of ids.entries()) {
    const activity = activities[part];
    try {
      if (activity === undefined) await remove(connector, where, id);
      else await connector.change(where, id, activity);
    } catch (fault) {
      return outcomeOfSend(fault);
    }
  }
  return withoutFault(await post(connector, where, { activities, there: ids.slice(0, activities.length) }));
}

/** What is gone already need not be removed. */
async function remove(connector: Connector, where: Conversation, id: string): Promise<void> {
  await connector.remove(where, id).catch((fault: unknown) => {
    if (!(fault instanceof ConnectorRefusal) || fault.status !== 404) throw fault;
  });
}

function isGone({ fault }: Posted): boolean {
  return fault instanceof ConnectorRefusal && fault.status === 404;
}

function withoutFault({ fault: _, ...outcome }: Posted): SendOutcome {
  return outcome;
}

function referenceTo({ conversation }: Conversation, ids: readonly string[]): MessageReference {
  return { conversation, ids: ids.join(' ') };
}

/** A question to Teams that may be asked again, or what its fault says of the delivery. */
async function asked<Answer>(ask: () => Promise<Answer>): Promise<Answer | SendOutcome> {
  try {
    return await ask();
  } catch (fault) {
    return outcomeOfQuestion(fault);
  }
}
