import { pluralIn } from '../grammar.ts';

const plural = pluralIn('en');

export const accountsEn = {
  invited: (who: string): string => `A code for ${who}`,
  toJoin: (code: string): string =>
    `They write to me privately, from their own account: \`join ${code}\`. Please give it to nobody else.`,
  codeServes: (days: number, until: string): string =>
    `It serves once, within ${days} ${plural(days, 'day', 'days')}: until ${until}.`,
  onlyTheNewest: 'It is shown only here, and an earlier code of theirs no longer works.',

  joined: (who: string): string => `Your account is linked: ${who}`,
  joinedBefore: (who: string): string => `This account was yours already: ${who}`,
  toSeePending: 'To see what is pending: `status`. To see what you can do: `help`.',
  speaksIn: (conference: string): string => `You speak here in the ${conference}.`,
  speaksFromNowOn: (conference: string): string => `From now on you speak here in the ${conference}.`,
  toChangeConference: 'To see your other one: `conference`.',
  onlyConference: 'It is your only conference here.',
  otherConferences: (words: string): string =>
    `To change: ${words}. For one question alone: \`--conference\` and its name.`,
  conferenceWords: (slug: string): string => `conference ${slug}`,

  conference: 'Conference',
  zone: 'Time zone',
  operator: 'The operator at the terminal, who acts as the secretariat',
  toChangeLanguage: 'To change the language: `language español`.',
  languageChanged:
    'From now on I write to you in English. What I have sent already changes when it is shown anew.',
  languageBefore: 'I write to you in English already. Nothing has changed.',
};
