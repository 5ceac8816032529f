import { type types, webApi } from '@slack/bolt';

/** A window in front of somebody; with its `hash` it is only changed as long as it is what they saw. */
export interface SlackWindow {
  readonly id: string;
  readonly hash?: string;
}

/** What Slack says of a trigger that was used, or is over. */
const TOO_LATE: ReadonlySet<string> = new Set([
  'exchanged_trigger_id',
  'expired_trigger_id',
  'invalid_trigger_id',
  'trigger_exchanged',
  'trigger_expired',
]);
/** What it says of a window that was closed, or shows something else by now. */
const GONE: ReadonlySet<string> = new Set(['hash_conflict', 'not_found', 'view_not_found']);

/** Opens a window; says where it is too late for it, or it cannot be done otherwise. */
export async function openWindow(
  client: webApi.WebClient,
  trigger: string,
  view: types.ModalView,
): Promise<SlackWindow | 'too-late' | 'failed'> {
  try {
    const opened = await client.views.open({ trigger_id: trigger, view });
    return { id: opened.view?.id ?? '' };
  } catch (fault) {
    return isOneOf(fault, TOO_LATE) ? 'too-late' : 'failed';
  }
}

/** Shows something else in a window; nothing where it is closed. */
export async function changeWindow(
  client: webApi.WebClient,
  { id, hash }: SlackWindow,
  view: types.ModalView,
): Promise<void> {
  try {
    await client.views.update({ view_id: id, view, ...(hash !== undefined && { hash }) });
  } catch (fault) {
    if (!isOneOf(fault, GONE)) throw fault;
  }
}

function isOneOf(fault: unknown, codes: ReadonlySet<string>): boolean {
  return fault instanceof webApi.WebAPIPlatformError && codes.has(fault.data.error);
}
