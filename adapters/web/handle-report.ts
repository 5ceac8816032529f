import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Message } from '../../src/messages/message.ts';
import type { CommandRequest, Reply } from '../../src/ports/conversation.ts';
import type { DraftsVisit } from '../../src/ports/drafts.ts';
import { correctionWords } from './corrections.ts';
import { page, refusal, seeOther, type WebAnswer } from './door.ts';
import { lastSentIn } from './feed.ts';
import { previewPage, publishedPage } from './pages/publish-page.ts';
import { closedPage, reportPage } from './pages/report-page.ts';
import { draftNamed, reviewPage } from './pages/review-page.ts';
import { DIRECT, requestOf, type Sent, textIn } from './read-command.ts';
import { askingOf, to } from './scene.ts';
import type { Visited } from './visits.ts';

/** Where reports are pasted, and the list of those that were read. */
export async function showReports(visited: Visited): Promise<WebAnswer> {
  return await withDrafts(visited, (visit) =>
    page(reportPage(visited.scene, { visit, said: null, pasted: '' })),
  );
}

/** Reads what was pasted or chosen, or the example, and goes on to its draft. */
export async function readReport(visited: Visited): Promise<WebAnswer> {
  const { scene, sent } = visited;
  if (sent === null) return refusal(400);
  const given = await textGiven(visited, sent);
  const pasted = sent.text('text');
  if (given === null) {
    const said = scene.texts.report.notText;
    return await withDrafts(visited, (visit) => page(reportPage(scene, { visit, said, pasted })));
  }
  const reply = await asked(visited, { words: 'import', attachment: given });
  const meeting = meetingIn(reply.json);
  if (meeting !== null) {
    return seeOther(to(scene, '/report/review', { meeting, said: await kept(visited, 'import', reply) }));
  }
  return await withDrafts(visited, (visit) =>
    page(reportPage(scene, { visit, said: reply.message, pasted })),
  );
}

async function textGiven({ deps }: Visited, sent: Sent): Promise<CommandRequest['attachment']> {
  const example = sent.text('example');
  if (example === 'en' || example === 'es') {
    const name = `lon-2014-11-24.${example}.txt`;
    return { name, text: await readFile(path.join(deps.config.examplesFolder, name), 'utf8') };
  }
  const [file] = sent.files;
  if (file === undefined) return { name: 'report.txt', text: sent.text('text') };
  const text = textIn(file.bytes);
  return text === null ? null : { name: file.name, text };
}

function meetingIn(json: unknown): string | null {
  const meeting = typeof json === 'object' && json !== null && 'meeting' in json ? json.meeting : null;
  return typeof meeting === 'string' ? meeting : null;
}

/** A draft beside its report. */
export async function showReview(visited: Visited): Promise<WebAnswer> {
  const { scene } = visited;
  return await withDrafts(visited, (visit) => {
    const draft = draftNamed(visit, scene.params.get('meeting'));
    if (draft === null) return seeOther(to(scene, '/report'));
    return page(reviewPage(scene, { visit, draft, said: saidBefore(visited)?.answer ?? null }));
  });
}

/** One correction of a draft, an answer to one of its questions, or something added. */
export async function correct(visited: Visited): Promise<WebAnswer> {
  const { scene, sent } = visited;
  const members = (scene.visit?.roster.parties ?? []).map(({ code }) => code);
  const words = sent === null ? null : correctionWords(sent, members);
  if (sent === null || words === null) return refusal(400);
  const reply = await asked(visited, { words });
  const said = await kept(visited, words, reply);
  return seeOther(to(scene, '/report/review', { meeting: sent.text('meeting'), said }));
}

/** What publishing would do. */
export async function showPreview(visited: Visited): Promise<WebAnswer> {
  const { scene } = visited;
  const meeting = meetingNamed(scene.params.get('meeting'));
  const reply = await asked(visited, { words: `publish ${meeting}` });
  return page(previewPage(scene, { meeting, said: reply.message, json: reply.json }, reply.refused === null));
}

/** Puts it in force, with what its open questions assume, and the network's channel with it where that is wanted. */
export async function publish(visited: Visited): Promise<WebAnswer> {
  const { scene, sent } = visited;
  const meeting = meetingNamed(sent?.text('meeting') ?? null);
  const channel = sent?.text('bind') ?? '';
  const reply = await asked(visited, { words: `publish ${meeting}`, accepted: true });
  if (reply.refused === null && channel !== '') {
    await asked(visited, { words: `channel bind mailbox:${channel} ${meeting}` });
  }
  const said = await kept(visited, `publish ${meeting}`, reply);
  return seeOther(to(scene, '/report/published', { meeting, said }));
}

/** What will leave when, after publishing. */
export async function showPublished(visited: Visited): Promise<WebAnswer> {
  const { scene } = visited;
  const meeting = meetingNamed(scene.params.get('meeting'));
  const before = saidBefore(visited);
  if (before === null) return seeOther(to(scene, '/report/review', { meeting }));
  return page(publishedPage(scene, { meeting, said: before.answer, json: before.json }));
}

function meetingNamed(text: string | null): string {
  return /^[\w.-]{1,60}$/.exec(text ?? '')?.[0] ?? '';
}

async function withDrafts(
  { deps, scene }: Visited,
  show: (visit: DraftsVisit) => WebAnswer,
): Promise<WebAnswer> {
  const visit = await deps.core.visitDrafts(requestOf(askingOf(scene), { words: '' }));
  return 'drafts' in visit ? show(visit) : page(closedPage(scene, visit.message));
}

async function asked(
  { deps, scene }: Visited,
  request: Pick<CommandRequest, 'words'> & Partial<CommandRequest>,
): Promise<Reply> {
  const reply = await deps.core.converse(requestOf(askingOf(scene), { ...request, wantsForm: false }));
  deps.bell.ring();
  return reply;
}

/** What was done on a page stands in the conversation too. */
async function kept({ deps, scene }: Visited, said: string, { message, json }: Reply): Promise<string> {
  const after = await lastSentIn(DIRECT, scene.visit);
  const turn = { place: DIRECT, after, said, answer: message, at: scene.now, json };
  return deps.talk.keep(askingOf(scene).as, turn);
}

function saidBefore({ deps, scene }: Visited): { readonly answer: Message; readonly json: unknown } | null {
  return deps.talk.find(askingOf(scene).as, scene.params.get('said') ?? '');
}
