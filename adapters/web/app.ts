import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { LANGUAGES } from '../../src/domain/conference.ts';
import type { PlaceApp } from '../../src/ports/chat-place.ts';
import { readBody } from '../../src/ports/request-body.ts';
import type { Route } from '../../src/ports/routes.ts';
import { LARGEST_BODY } from './config.ts';
import { data, isOwn, page, refusal, seeOther, send, type WebAnswer } from './door.ts';
import { streamEvents } from './events.ts';
import { readKept } from './handed-files.ts';
import { moveClock, operatorsVisit, showClock } from './handle-clock.ts';
import {
  correct,
  publish,
  readReport,
  showPreview,
  showPublished,
  showReports,
  showReview,
} from './handle-report.ts';
import { fill, press, say, showTalk } from './handle-talk.ts';
import { proofPage } from './pages/proof-page.ts';
import { startPage } from './pages/start-page.ts';
import { OPERATOR, readSent, requestOf } from './read-command.ts';
import { askingOf, sceneFor, to, type WebDeps } from './scene.ts';
import type { Visited } from './visits.ts';

type Handler = (visited: Visited) => Promise<WebAnswer>;

const READ: Readonly<Record<string, Handler>> = {
  '/': showStart,
  '/talk': showTalk,
  '/words': async ({ deps, scene }) =>
    data(await deps.core.knowVocabulary(requestOf(askingOf(scene), { words: '' }))),
  '/report': showReports,
  '/report/review': showReview,
  '/report/preview': showPreview,
  '/report/published': showPublished,
  '/clock': showClock,
  '/messages': showProof,
  '/handed': showHanded,
};

const CHANGE: Readonly<Record<string, Handler>> = {
  '/say': say,
  '/press': press,
  '/fill': fill,
  '/report/read': readReport,
  '/report/correct': correct,
  '/report/publish': publish,
  '/clock/move': moveClock,
  '/example-people': addExamplePeople,
  '/theme': async ({ sent }) => setTheme(sent?.text('theme') ?? '', sent?.text('back') ?? '/'),
};

/** The stylesheet is kept in parts, in this order. */
const STYLES = ['base', 'controls', 'message', 'people', 'conversation', 'report', 'narrow'];
const ASSETS: Readonly<Record<string, string>> = {
  'playground.css': 'text/css; charset=utf-8',
  'playground.js': 'text/javascript; charset=utf-8',
  'completion.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

/** The playground's pages, each guarded by the same door. */
export function webApp(deps: WebDeps): Omit<PlaceApp, 'start'> {
  const closing = new AbortController();
  const open = new Set<Promise<void>>();
  const streams: Route = {
    method: 'GET',
    path: '/events',
    async answer(request, response) {
      if (!isOwn(request)) return send(response, refusal(403));
      const streaming = stream(deps, { request, response }, closing.signal);
      open.add(streaming);
      await streaming.finally(() => open.delete(streaming));
    },
  };
  const assets = Object.entries(ASSETS).map(([name, type]) => assetRoute(name, type));
  const pages = Object.entries(READ).map(([at, handler]) =>
    route(deps, { method: 'GET', path: at, handler }),
  );
  const changes = Object.entries(CHANGE).map(([at, handler]) =>
    route(deps, { method: 'POST', path: at, handler }),
  );
  return {
    routes: [...pages, ...changes, ...assets, streams],
    async stop() {
      closing.abort();
      await Promise.allSettled(open);
    },
  };
}

function route(
  deps: WebDeps,
  { method, path: at, handler }: Pick<Route, 'method' | 'path'> & { readonly handler: Handler },
): Route {
  return {
    method,
    path: at,
    answer: async (request, response) => send(response, await answerTo(deps, request, handler)),
  };
}

async function answerTo(deps: WebDeps, request: IncomingMessage, handler: Handler): Promise<WebAnswer> {
  if (!isOwn(request)) return refusal(403);
  const body = request.method === 'POST' ? await readBody(request, LARGEST_BODY) : Buffer.alloc(0);
  if (body === null) return refusal(413);
  const sent = request.method === 'POST' ? await readSent(body, request.headers['content-type']) : null;
  if (request.method === 'POST' && sent === null) return refusal(400);
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const given = sent === null ? searchParams : { get: (name: string) => sent.text(name) || null };
  const scene = await sceneFor(request, deps, given);
  const wantsData = (request.headers.accept ?? '').startsWith('application/json');
  const address = `http://${request.headers.host ?? 'localhost'}`;
  return await handler({ deps, scene, sent, wantsData, address });
}

function assetRoute(name: string, type: string): Route {
  const names = name.endsWith('.css') ? STYLES.map((style) => `styles/${style}.css`) : [name];
  return {
    method: 'GET',
    path: `/${name}`,
    async answer(request, response) {
      if (!isOwn(request)) return send(response, refusal(403));
      const files = names.map((file) => readFile(new URL(`assets/${file}`, import.meta.url)));
      send(response, { status: 200, type, body: Buffer.concat(await Promise.all(files)) });
    },
  };
}

async function stream(
  deps: WebDeps,
  { request, response }: { request: IncomingMessage; response: ServerResponse },
  closing: AbortSignal,
): Promise<void> {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost');
  const scene = await sceneFor(request, deps, searchParams);
  if (scene.as === null) return send(response, refusal(400));
  const gone = new AbortController();
  response.once('close', () => gone.abort());
  const last = request.headers['last-event-id'];
  const seen = typeof last === 'string' && last !== '' ? last : (searchParams.get('seen') ?? '');
  await streamEvents(deps, { scene, seen }, { response, signal: AbortSignal.any([gone.signal, closing]) });
}

async function showStart({ deps, scene }: Visited): Promise<WebAnswer> {
  return page(startPage(scene, await operatorsVisit(deps, scene)));
}

/** The people of the example, for who has none of their own yet. */
async function addExamplePeople({ deps, scene }: Visited): Promise<WebAnswer> {
  const name = 'people.csv';
  const text = await readFile(path.join(deps.config.examplesFolder, name), 'utf8');
  const asking = { ...askingOf(scene), as: OPERATOR };
  await deps.core.converse(
    requestOf(asking, { words: 'people import', attachment: { name, text }, accepted: true }),
  );
  return seeOther(to(scene, '/'));
}

async function showProof({ deps, scene }: Visited): Promise<WebAnswer> {
  const { config } = deps;
  const all = await Promise.all(
    LANGUAGES.map(async (language) => [language, await config.samples(language)] as const),
  );
  return page(proofPage(scene, { samples: new Map(all), looks: await config.looks() }));
}

async function showHanded({ deps, scene: { params } }: Visited): Promise<WebAnswer> {
  const bytes = await readKept(deps.config.filesFolder, params.get('sha256') ?? '');
  if (bytes === null) return refusal(404);
  const name = encodeURIComponent(params.get('name') ?? 'document');
  return {
    status: 200,
    type: 'application/octet-stream',
    body: bytes,
    headers: { 'content-disposition': `attachment; filename*=UTF-8''${name}` },
  };
}

function setTheme(theme: string, back: string): WebAnswer {
  const chosen = theme === 'dark' ? 'dark' : 'light';
  const answer = seeOther(back);
  const cookie = `rcm-theme=${chosen}; Path=/; Max-Age=31536000; SameSite=Strict; HttpOnly`;
  return { ...answer, headers: { ...answer.headers, 'set-cookie': cookie } };
}
