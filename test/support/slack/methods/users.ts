import { DateTime } from 'luxon';
import { SlackRefusal } from '../refusal.ts';
import type { SlackUser } from '../world.ts';
import { type Answer, type BotCall, isSet, type Method, required, userNamed } from './call.ts';

/** A person as the Web API gives them: the address needs its own right, the locale has to be asked for. */
function userJson({ installation, world, args }: BotCall, user: SlackUser): Answer {
  const here = DateTime.fromMillis(world.time.now(), { zone: user.timezone });
  return {
    id: user.id,
    team_id: user.team,
    name: user.name.toLowerCase().replaceAll(' ', '.'),
    real_name: user.name,
    deleted: user.deactivated,
    is_bot: user.bot,
    is_restricted: user.guest !== 'no',
    is_ultra_restricted: user.guest === 'single',
    is_stranger: user.stranger,
    ...(!user.deactivated && {
      tz: user.timezone,
      tz_label: here.offsetNameLong,
      tz_offset: here.offset * 60,
    }),
    ...(isSet({ args }, 'include_locale') && { locale: user.locale }),
    profile: {
      real_name: user.name,
      display_name: user.name,
      ...(installation.scopes.has('users:read.email') && !user.stranger && { email: user.email }),
    },
  };
}

function info(call: BotCall): Answer {
  return { user: userJson(call, userNamed(call, required(call, 'user'))) };
}

function lookupByEmail(call: BotCall): Answer {
  const email = required(call, 'email').toLowerCase();
  const found = [...call.workspace.users.values()].find(
    (user) => user.email.toLowerCase() === email && !user.deactivated && !user.stranger && !user.bot,
  );
  if (found === undefined) throw new SlackRefusal('users_not_found');
  return { user: userJson(call, found) };
}

export const userMethods: Readonly<Record<string, Method>> = {
  'users.info': { token: 'bot', scopes: ['users:read'], json: false, run: info },
  'users.lookupByEmail': { token: 'bot', scopes: ['users:read.email'], json: false, run: lookupByEmail },
};
