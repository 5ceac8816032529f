import type { webApi } from '@slack/bolt';
import type { Language } from '../../src/domain/conference.ts';

const KEPT_FOR_MILLISECONDS = 60 * 60_000;
const MOST_KEPT = 5_000;

/** The language in which somebody uses Slack, asked once an hour; null where it is none of ours, or Slack does not say. */
export function localeReader(clientIn: (workspace: string) => Promise<webApi.WebClient>) {
  const kept = new Map<string, { readonly language: Promise<Language | null>; readonly at: number }>();
  return async (
    { workspace, user }: { readonly workspace: string; readonly user: string },
    now: number,
  ): Promise<Language | null> => {
    const key = `${workspace} ${user}`;
    const known = kept.get(key);
    if (known !== undefined && known.at > now - KEPT_FOR_MILLISECONDS) {
      return await known.language.catch(() => null);
    }
    const language = clientIn(workspace)
      .then((client) => client.users.info({ user, include_locale: true }))
      .then(({ user: found }) => languageOf(found?.locale));
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(key, { language, at: now });
    return await language.catch(() => {
      kept.delete(key);
      // An answer in the country's language is better than none.
      return null;
    });
  };
}

function languageOf(locale: string | undefined): Language | null {
  const [language] = (locale ?? '').split('-');
  return language === 'en' || language === 'es' ? language : null;
}
