import type { Language } from '../domain/conference.ts';
import { may, type Permission } from '../domain/permissions.ts';
import { noted, thanked } from '../messages/answers/thanked.ts';
import { type Refusal, refusalMessage } from '../messages/refusals.ts';
import type { CommandRequest, Converse, Reply } from '../ports/conversation.ts';
import { importConference } from './conference-import.ts';
import { answer, type CommandContext, refuse, type Session } from './context.ts';
import { HANDLERS } from './handlers.ts';
import { askWhichWasSent, refuseUnknown } from './not-a-verb.ts';
import { paged, withoutPage } from './paging.ts';
import type { Route } from './route.ts';
import { showStatus } from './status.ts';
import { actOf, type VerbName } from './verbs.ts';
import { findSession } from './who.ts';

/** What is known of a request when something breaks: the reader's language, and ids for the log. */
interface Known {
  language: Language;
  verb: VerbName | null;
  conferenceId: number | null;
  personId: number | null;
}

/** The front door: every request has an answer in the reader's language, also where something is broken. */
export function createConverse(context: CommandContext): Converse {
  return async (request) => {
    const known: Known = {
      language: request.language ?? 'en',
      verb: null,
      conferenceId: null,
      personId: null,
    };
    try {
      return await respond(context, storable(request), known);
    } catch (fault) {
      const { verb, conferenceId, personId } = known;
      const facts = { verb, conferenceId, personId, platform: request.platform };
      context.logger.error('command.failed', facts, fault);
      return unavailable(known.language);
    }
  };
}

/** A request without the two characters that no database takes: NUL, and half of a pair of surrogates. */
function storable(request: CommandRequest): CommandRequest {
  const { words, attachment, actor } = request;
  const clean = (text: string) => text.replace(/\0|\p{Cs}/gu, '');
  return {
    ...request,
    words: clean(words),
    attachment: attachment && { name: clean(attachment.name), text: clean(attachment.text) },
    actor: actor.kind === 'email' ? { ...actor, email: clean(actor.email) } : actor,
  };
}

/** It could not be done just now, nothing was lost, try again. */
function unavailable(language: Language): Reply {
  const message = refusalMessage(language, null, { refused: 'busy' });
  return { message, json: { refused: 'unavailable' }, refused: 'unavailable' };
}

async function respond(context: CommandContext, request: CommandRequest, known: Known): Promise<Reply> {
  const asked = withoutPage(request);
  const { found } = asked;
  if (found.kind === 'verb') known.verb = found.verb.verb;
  const session = await findSession(context, asked.request);
  if ('refused' in session) return await withoutConference(context, { request, found, refusal: session });
  known.language = session.reader.language;
  known.conferenceId = session.conferenceId;
  known.personId = session.person?.id ?? null;
  return paged(session, await dispatch(session, found), asked);
}

/** The operator may bring the first conference, or another one, from outside of any. */
async function withoutConference(
  context: CommandContext,
  { request, found, refusal }: { request: CommandRequest; found: Route; refusal: Refusal },
): Promise<Reply> {
  const language = request.language ?? 'en';
  const isImport = found.kind === 'verb' && found.verb.verb === 'conference-import';
  if (isImport && request.actor.kind === 'operator') {
    return await importConference({ context, request, language, personId: null });
  }
  return refuse({ reader: { language }, roster: null }, refusal);
}

async function dispatch(session: Session, found: Route): Promise<Reply> {
  switch (found.kind) {
    case 'refusal':
      return refuseUnknown(session, found.refusal);
    case 'said-sent':
      return await askWhichWasSent(session, found.said);
    case 'noted':
      return answer({ message: noted(session.reader.language), json: { noted: true } });
    case 'thanks':
      return answer({ message: thanked(session.reader.language), json: { thanked: true } });
    case 'waiting':
      return await showStatus(session, { words: [], text: '' });
    case 'verb':
      return await run(session, found);
  }
}

/** Their answers name who was written to, who is pending and where people are reached: no channel reads that. */
const NAMING: readonly VerbName[] = ['history', 'people-list'];

async function run(session: Session, { verb, words }: Extract<Route, { kind: 'verb' }>): Promise<Reply> {
  const refusal = refusalOf(may(session.actor, actOf(verb.verb)));
  if (refusal !== null) return refuse(session, refusal);
  if (session.request.place !== null && NAMING.includes(verb.verb)) {
    return refuse(session, { refused: 'ask-directly' });
  }
  if (verb.verb !== 'conference-import')
    return await HANDLERS[verb.verb](session, { words, text: session.request.words });
  const { context, request, reader, person } = session;
  return await importConference({
    context,
    request,
    language: reader.language,
    personId: person?.id ?? null,
  });
}

function refusalOf(permission: Permission): Refusal | null {
  switch (permission) {
    case 'allowed':
      return null;
    case 'secretariat-only':
      return { refused: 'secretariat-only' };
    case 'not-for-observers':
      return { refused: 'observers-read-counts' };
    case 'unknown-person':
    case 'not-your-country':
      return { refused: 'stranger' };
  }
}
