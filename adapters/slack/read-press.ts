import { z } from 'zod';
import type { Language } from '../../src/domain/conference.ts';
import { BUTTON } from './blocks.ts';
import { askOf, meansOf, type SlackAsk } from './read-command.ts';
import { readKept } from './read-form.ts';
import type { SlackWindow } from './windows.ts';

/** A button that somebody pressed: it says what it is for. */
export interface SlackPress {
  readonly ask: SlackAsk;
  /** Opens one window, within three seconds. */
  readonly trigger: string;
  readonly language: Language;
  /** True: a form is to be opened at once. */
  readonly opens: boolean;
  /** The window that it stands in; `home` for the page of the app; null for a message. */
  readonly from: SlackWindow | 'home' | null;
  /** True for a message that only who pressed it sees. */
  readonly isForOne: boolean;
  readonly responseUrl: string | null;
}

const pressSchema = z.object({
  team: z.object({ id: z.string() }).nullish(),
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  trigger_id: z.string(),
  response_url: z.string().optional(),
  channel: z.object({ id: z.string() }).optional(),
  container: z
    .object({
      channel_id: z.string().optional(),
      thread_ts: z.string().optional(),
      is_ephemeral: z.boolean().optional(),
    })
    .optional(),
  view: z
    .object({ type: z.string(), id: z.string(), hash: z.string(), private_metadata: z.string().default('') })
    .optional(),
  actions: z.tuple([z.object({ action_id: z.string(), value: z.string().default('') })], z.unknown()),
});

type Pressed = z.infer<typeof pressSchema>;

export function readPress(body: unknown): SlackPress {
  const read = pressSchema.parse(body);
  const { kind, language } = BUTTON.exec(read.actions[0].action_id)?.groups ?? {};
  return {
    ask: askOfPress(read),
    trigger: read.trigger_id,
    language: language === 'es' ? 'es' : 'en',
    opens: kind === 'open',
    from: placeOf(read),
    isForOne: read.container?.is_ephemeral === true,
    responseUrl: read.response_url ?? null,
  };
}

function askOfPress({ team: place, user, channel, container, view, trigger_id, actions }: Pressed): SlackAsk {
  const home = place?.id ?? user.team_id ?? '';
  const asked = {
    team: user.team_id ?? home,
    home,
    user: user.id,
    words: actions[0].value,
    means: meansOf('trigger', trigger_id),
    isPlain: true,
    thread: container?.thread_ts ?? null,
  };
  if (view === undefined) return askOf({ ...asked, channel: channel?.id ?? container?.channel_id ?? '' });
  return askOf({ ...asked, channel: user.id, asIn: readKept(view.private_metadata)?.channel ?? null });
}

function placeOf({ view }: Pressed): SlackPress['from'] {
  if (view === undefined) return null;
  return view.type === 'home' ? 'home' : { id: view.id, hash: view.hash };
}
