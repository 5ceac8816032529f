interface Refusals {
  /**
   * `final`: this message or this place is refused every time, so the next link of the chain is tried at once. `passing`: it is
   * tried again. `uncertain`: a message that was on its way may have arrived.
   */
  readonly outcome: 'final' | 'passing' | 'uncertain';
  readonly why: string;
  readonly codes: readonly string[];
}

/** What Slack's own refusals mean for a message, and why. A code that is not here is passing: nothing is given up for a riddle. */
export const REFUSALS: readonly Refusals[] = [
  {
    outcome: 'final',
    why: 'the person is deactivated, a bot, of another organisation, or not there',
    codes: ['cannot_dm_bot', 'user_disabled', 'user_not_found', 'user_not_visible'],
  },
  {
    outcome: 'final',
    why: 'the channel was deleted, archived or is private, or the bot is not in it',
    codes: ['channel_not_found', 'is_archived', 'is_inactive', 'not_in_channel'],
  },
  {
    outcome: 'final',
    why: 'an administrator decided who may write there',
    codes: [
      'restricted_action',
      'restricted_action_non_threadable_channel',
      'restricted_action_read_only_channel',
      'restricted_action_thread_only_channel',
      'slack_connect_canvas_sharing_blocked',
    ],
  },
  {
    outcome: 'final',
    why: 'the message to be changed is gone, or can no longer be changed',
    codes: ['cant_update_message', 'edit_window_closed', 'message_not_found'],
  },
  {
    outcome: 'final',
    why: 'the message itself is refused, as plain sections too',
    codes: [
      'channel_type_not_supported',
      'invalid_arguments',
      'invalid_blocks',
      'invalid_blocks_format',
      'msg_blocks_too_long',
      'msg_too_long',
      'no_text',
    ],
  },
  {
    outcome: 'passing',
    why: 'the token died, or the app lacks a right or its messages tab, for everybody alike: nobody is passed over for it',
    codes: [
      'access_denied',
      'account_inactive',
      'invalid_auth',
      'messages_tab_disabled',
      'missing_scope',
      'not_authed',
      'team_access_not_granted',
      'token_expired',
      'token_revoked',
    ],
  },
  {
    outcome: 'passing',
    why: 'Slack is busy, or asks to be left alone',
    codes: [
      'message_limit_exceeded',
      'rate_limited',
      'ratelimited',
      'request_timeout',
      'service_unavailable',
      'team_added_to_org',
    ],
  },
  {
    outcome: 'uncertain',
    why: 'Slack says that a part may have been done',
    codes: ['fatal_error', 'internal_error'],
  },
];
