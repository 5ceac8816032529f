import { webApi } from '@slack/bolt';
import { codeOf } from '../../src/errors.ts';
import type { SendOutcome } from '../../src/ports/chat.ts';

type Failure = Exclude<SendOutcome, { outcome: 'delivered' }>;

/** What Slack will answer to this message or this place every time; any other refusal may pass. */
const FINAL: ReadonlySet<string> = new Set([
  'cannot_dm_bot',
  'cant_update_message',
  'channel_not_found',
  'channel_type_not_supported',
  'edit_window_closed',
  'invalid_arguments',
  'invalid_blocks',
  'invalid_blocks_format',
  'is_archived',
  'is_inactive',
  'message_not_found',
  'messages_tab_disabled',
  'missing_scope',
  'msg_blocks_too_long',
  'msg_too_long',
  'no_text',
  'not_in_channel',
  'restricted_action',
  'restricted_action_non_threadable_channel',
  'restricted_action_read_only_channel',
  'restricted_action_thread_only_channel',
  'slack_connect_canvas_sharing_blocked',
  'user_disabled',
  'user_not_found',
  'user_not_visible',
]);
/** Slack says of these that a part of what was asked may have been done. */
const HALF_DONE: ReadonlySet<string> = new Set(['fatal_error', 'internal_error']);
const NEVER_CONNECTED = /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|UND_ERR_CONNECT_TIMEOUT)$/;

/** What a fault of a call says of the message that was to be sent or changed by it. */
export function outcomeOfSend(fault: unknown): Failure {
  const failure = outcomeOfQuestion(fault);
  if (failure.outcome !== 'passing' || !mayBeDone(fault)) return failure;
  return { outcome: 'uncertain', reason: failure.reason };
}

/** What a fault of a call says that changes nothing, such as opening the direct messages with somebody. */
export function outcomeOfQuestion(fault: unknown): Failure {
  if (fault instanceof webApi.WebAPIRateLimitedError) {
    return { outcome: 'passing', reason: 'ratelimited', retryAfter: fault.retryAfter };
  }
  const code = refusalIn(fault);
  if (code !== null) return { outcome: FINAL.has(code) ? 'final' : 'passing', reason: code };
  if (fault instanceof webApi.WebAPIHTTPError) {
    return { outcome: 'passing', reason: `http-${fault.statusCode}` };
  }
  return { outcome: 'passing', reason: `no-answer ${networkCodeOf(fault)}` };
}

/** The code with which Slack itself refused, null where it was something else that failed. */
function refusalIn(fault: unknown): string | null {
  return fault instanceof webApi.WebAPIPlatformError ? fault.data.error : null;
}

function mayBeDone(fault: unknown): boolean {
  if (fault instanceof webApi.WebAPIRateLimitedError) return false;
  const code = refusalIn(fault);
  if (code !== null) return HALF_DONE.has(code);
  if (fault instanceof webApi.WebAPIHTTPError) return fault.statusCode >= 500;
  return !NEVER_CONNECTED.test(networkCodeOf(fault));
}

function networkCodeOf(fault: unknown): string {
  const original = fault instanceof webApi.WebAPIRequestError ? fault.original : fault;
  const cause = original instanceof Error ? original.cause : undefined;
  return codeOf(cause instanceof Error ? cause : original);
}
