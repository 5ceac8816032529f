import { catalogueFor } from '../messages/catalogue.ts';
import { inConference } from '../messages/in-conference.ts';
import { pageOf } from '../messages/page.ts';
import type { CommandRequest, Reply } from '../ports/conversation.ts';
import type { Session } from './context.ts';
import { SHOWING } from './phrases.ts';
import { type Route, route } from './route.ts';

const PAGE = /[\s,]*\b(?:page|p[aá]gina|p[aá]g\.?)\s*(?<page>\d{1,3})[\s.]*$/iu;

/** What is asked without `page 2` at its end, and which page is meant; only answers that come in pages take one. */
export function withoutPage(request: CommandRequest): {
  readonly request: CommandRequest;
  readonly found: Route;
  readonly page: number;
} {
  const whole = { request, found: route(request.words), page: 1 };
  const typed = PAGE.exec(request.words);
  if (typed === null) return whole;
  const words = request.words.slice(0, typed.index);
  const found = route(words);
  return isPaged(found)
    ? { request: { ...request, words }, found, page: Number(typed.groups?.['page']) }
    : whole;
}

function isPaged(found: Route): boolean {
  return found.kind === 'waiting' || (found.kind === 'verb' && SHOWING.includes(found.verb.verb));
}

/** The page that was asked for; an answer for a program, a file or a pipe is whole. */
export function paged(
  session: Session,
  reply: Reply,
  { found, page }: { found: Route; page: number },
): Reply {
  const { request, reader } = session;
  if (request.whole === true || reply.refused !== null || !isPaged(found)) return reply;
  const status = catalogueFor(reader.language).help.verbs.status.typed;
  const words = inConference(request, found.kind === 'waiting' ? status : request.words.trim());
  return { ...reply, message: pageOf(reply.message, { page, words }) };
}
