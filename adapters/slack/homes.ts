import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { webApi } from '@slack/bolt';
import type { Message } from '../../src/messages/message.ts';
import type { Logger } from '../../src/ports/logger.ts';
import { homeView } from './form-view.ts';
import type { Patience } from './patience.ts';
import type { Connections } from './web-client.ts';

/** Whose page of the app it is. */
export interface HomeOwner {
  readonly team: string;
  readonly user: string;
}

export interface HomeDeps {
  readonly connections: Connections;
  /** What stands on somebody's page now. */
  readonly phrase: (owner: HomeOwner) => Promise<Message>;
  readonly logger: Logger;
  readonly patience: Patience;
}

/** The pages of the app, as Slack calls its home. */
export interface Homes {
  /** Somebody looks at theirs: it is shown as things stand now, and kept so. */
  opened(owner: HomeOwner): void;
  /** Something changed that pages may show. */
  changed(): void;
  /** Finishes the one that is being shown. */
  stop(): Promise<void>;
}

/** So many pages are kept up to date; one that was left out is shown anew when it is opened. */
const MOST_KEPT = 500;

interface Home {
  readonly owner: HomeOwner;
  /** What was shown last; empty where nothing was. */
  shown: string;
}

/** Keeps the pages that were opened up to date: soon after a change, and no faster than Slack takes them. */
export function homes({ connections, phrase, logger, patience }: HomeDeps): Homes {
  const kept = new Map<string, Home>();
  const underWay = new Set<Promise<unknown>>();
  const stopping = new AbortController();
  const { signal } = stopping;
  let isDue = false;
  let isAwake = false;

  /** Answers with how long to leave Slack alone after it. */
  async function show(home: Home): Promise<number> {
    try {
      const client = await connections.clientFor(home.owner.team);
      const view = homeView(await phrase(home.owner));
      const shown = createHash('sha256').update(JSON.stringify(view)).digest('base64url');
      if (client === null || shown === home.shown) return 0;
      await client.views.publish({ user_id: home.owner.user, view });
      home.shown = shown;
      return patience.homePace;
    } catch (fault) {
      logger.error('slack.home-not-shown', { team: home.owner.team }, fault);
      if (!(fault instanceof webApi.WebAPIRateLimitedError)) return patience.homePace;
      isDue = true;
      return fault.retryAfter * 1000;
    }
  }

  async function goRound(): Promise<void> {
    while (isDue && !signal.aborted) {
      isDue = false;
      for (const home of kept.values()) {
        if (!signal.aborted) await pause(await show(home), signal);
      }
      await pause(patience.homeRest, signal);
    }
    isAwake = false;
  }

  function begin(work: Promise<unknown>): void {
    const task = work.finally(() => underWay.delete(task));
    underWay.add(task);
  }

  return {
    opened(owner) {
      const name = `${owner.team} ${owner.user}`;
      const home = { owner, shown: '' };
      kept.delete(name);
      kept.set(name, home);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      begin(show(home));
    },
    changed() {
      if (kept.size === 0 || signal.aborted) return;
      isDue = true;
      if (isAwake) return;
      isAwake = true;
      begin(goRound());
    },
    async stop() {
      stopping.abort();
      await Promise.all(underWay);
    },
  };
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (milliseconds > 0) await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}
