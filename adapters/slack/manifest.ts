import { SCOPES } from './scopes.ts';

/** The address that stands in the manifest for the bot's own. */
const ADDRESS = 'https://rcm.example.org';

/** What the app is told of. */
export const EVENTS = ['app_home_opened', 'app_mention', 'app_uninstalled', 'message.im', 'tokens_revoked'];

/** What Slack makes the app from: with an address to which it posts, or with Socket Mode, which needs none. */
export function manifestFor(way: 'http' | 'socket') {
  const posted = way === 'http' ? { request_url: `${ADDRESS}/slack/events` } : {};
  const command = {
    command: '/rcm',
    description: 'What is pending, until when; submit, ask for more time',
    usage_hint: 'status | submit 3a | help',
    // People and channels come as their ids, never as what somebody typed.
    should_escape: true,
  };
  return {
    display_information: {
      name: 'RCM',
      description: 'Reminders of what a meeting agreed, and a record of what was submitted',
      background_color: '#1d3557',
    },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'RCM', always_online: true },
      slash_commands: [way === 'http' ? { ...command, url: `${ADDRESS}/slack/events` } : command],
    },
    oauth_config: {
      ...(way === 'http' && { redirect_urls: [`${ADDRESS}/slack/oauth_redirect`] }),
      scopes: { bot: SCOPES },
    },
    settings: {
      event_subscriptions: { ...posted, bot_events: EVENTS },
      interactivity: { is_enabled: true, ...posted },
      org_deploy_enabled: false,
      socket_mode_enabled: way === 'socket',
      token_rotation_enabled: false,
    },
  };
}
