import type { ServerResponse } from 'node:http';
import { openStream } from './door.ts';
import { newsFor, readSeen, seenText } from './feed.ts';
import { allItems } from './handle-talk.ts';
import { renderItem } from './pages/talk-page.ts';
import { askingOf, momentText, type Scene, visitAs, type WebDeps } from './scene.ts';

/** What another process wrote is found by looking. */
const LOOK_AGAIN_MILLISECONDS = 1_500;
/** A connection that says nothing for longer might be taken for dead on the way. */
const SAY_SOMETHING_EACH = 10;

interface Window {
  readonly scene: Scene;
  /** What it shows already, as the page or the last event said. */
  readonly seen: string;
}

/**
 * Goes on telling a window what is new, until it is closed. Each event's id says all that the window has then: with it a broken
 * connection is taken up where it broke, also on another process, so that nothing is lost and nothing comes twice.
 */
export async function streamEvents(
  deps: WebDeps,
  window: Window,
  { response, signal }: { response: ServerResponse; signal: AbortSignal },
): Promise<void> {
  openStream(response);
  let seen = readSeen(window.seen);
  let shownTime = '';
  for (let round = 0; !signal.aborted; round += 1) {
    const scene = await lookedAgain(deps, window.scene);
    const items = await allItems(scene, deps);
    const there = new Set(items.map(({ key }) => key));
    for (const item of newsFor(seen, items)) {
      seen = new Map([...seen, [item.key, item.revision] as const].filter(([key]) => there.has(key)));
      const markup = renderItem({ ...scene, place: item.place }, item).markup;
      write(response, { id: seenText(seen), data: { place: item.place, key: item.key, markup } });
    }
    const time = momentText(scene, scene.now);
    if (time !== shownTime) write(response, { event: 'now', data: { text: time, at: scene.now } });
    else if (round % SAY_SOMETHING_EACH === 0) response.write(':\n\n');
    shownTime = time;
    await deps.bell.heard({ milliseconds: LOOK_AGAIN_MILLISECONDS, signal });
  }
  response.end();
}

/** Who left meanwhile sees nothing more. */
async function lookedAgain({ core }: WebDeps, scene: Scene): Promise<Scene> {
  const now = core.clock.now();
  return { ...scene, now, visit: await visitAs(core, askingOf({ ...scene, now })) };
}

function write(
  response: ServerResponse,
  { id, event, data }: { id?: string; event?: string; data: unknown },
): void {
  const lines = [
    ...(id === undefined ? [] : [`id: ${id}`]),
    ...(event === undefined ? [] : [`event: ${event}`]),
    `data: ${JSON.stringify(data)}`,
  ];
  response.write(`${lines.join('\n')}\n\n`);
}
