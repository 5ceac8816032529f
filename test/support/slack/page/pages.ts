import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Document, Filling } from '../people/filling.ts';
import type { SlackPerson } from '../people/person.ts';
import { readForm } from '../request-body.ts';
import type { SeenButton, SeenField } from '../screen.ts';
import type { SlackWorkspace, SlackWorld } from '../world.ts';
import { peoplePage, screenPage } from './screen-html.ts';

export interface Pages {
  readonly world: SlackWorld;
  readonly personWith: (workspace: SlackWorkspace, id: string) => SlackPerson | null;
}

/** The pages on which people's screens are looked at and used: `/as/<workspace>/<person>/<dm, home or channel>/`. */
export async function answerPages(
  pages: Pages,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, search } = new URL(request.url ?? '/', pages.world.origin);
  if (pathname === '/') return show(response, peoplePage(pages.world));
  if (pathname === '/changes') return streamChanges(pages.world, response);
  const visit = visitTo(pages, pathname);
  if (visit === null) return void response.writeHead(404).end('not here');
  if (request.method === 'POST') await act(visit, await readForm(request));
  // A page without its slash, or after something was done on it: to be asked for once more.
  if (visit.deed !== '') return void response.writeHead(303, { location: visit.home }).end();
  if (visit.place === 'home' && search === '') await visit.person.opensHome();
  show(response, screenPage({ world: pages.world, ...visit }, visit.place));
}

interface Visit {
  readonly workspace: SlackWorkspace;
  readonly person: SlackPerson;
  readonly place: string;
  /** What is done there; empty where it is only looked at. */
  readonly deed: string;
  readonly home: string;
}

function visitTo({ world, personWith }: Pages, pathname: string): Visit | null {
  const [, team = '', user = '', place = '', deed = 'look'] =
    /^\/as\/(\w+)\/(\w+)\/(\w+)(?:\/(\w*))?$/.exec(pathname) ?? [];
  const workspace = world.workspaces.get(team);
  const person = workspace && personWith(workspace, user);
  if (!workspace || !person) return null;
  return { workspace, person, place, deed, home: `/as/${team}/${user}/${place}/` };
}

function show(response: ServerResponse, html: string): void {
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html);
}

/** Says that something changed, for as long as the page is open. */
function streamChanges(world: SlackWorld, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
  response.flushHeaders();
  const tell = () => void response.write('data: changed\n\n');
  world.watchers.add(tell);
  response.on('close', () => world.watchers.delete(tell));
}

/** Does what was done on the page, as the person. */
async function act({ person, place, deed }: Visit, form: FormData): Promise<void> {
  const used = () => JSON.parse(String(form.get('used')));
  if (deed === 'say') await say(person, place === 'dm' ? 'dm' : { id: place }, form);
  else if (deed === 'press') await person.presses(used() as SeenButton);
  else if (deed === 'choose') await choose(person, used() as SeenField, form);
  else if (form.has('closing')) await person.closes(person.seesModal());
  else if (deed === 'fill') await fill(person, form);
}

async function say(
  person: SlackPerson,
  where: 'dm' | { readonly id: string },
  form: FormData,
): Promise<void> {
  const line = String(form.get('line') ?? '').trim();
  const [document] = await documentsIn(form, 'file');
  if (document !== undefined) await person.drops(document, where, line);
  else if (line !== '') await person.types(line, where);
}

async function choose(person: SlackPerson, field: SeenField, form: FormData): Promise<void> {
  const filling = await fillingOf(field, form);
  await person.chooses(field, filling);
}

async function fill(person: SlackPerson, form: FormData): Promise<void> {
  const modal = person.seesModal();
  const fillings: Record<string, Filling> = {};
  for (const field of modal?.fields ?? []) fillings[field.actionId] = await fillingOf(field, form);
  await person.fills(modal, fillings);
}

async function fillingOf({ type, actionId }: SeenField, form: FormData): Promise<Filling> {
  if (type === 'file_input') return await documentsIn(form, actionId);
  const all = form
    .getAll(actionId)
    .map(String)
    .filter((one) => one !== '');
  return type === 'checkboxes' || type.startsWith('multi_') ? all : (all[0] ?? null);
}

async function documentsIn(form: FormData, name: string): Promise<Document[]> {
  const files = form.getAll(name).filter((one) => one instanceof File && one.size > 0);
  return await Promise.all(
    (files as File[]).map(async (file) => ({
      name: file.name,
      content: Buffer.from(await file.arrayBuffer()),
    })),
  );
}
