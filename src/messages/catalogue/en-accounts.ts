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

  greeting: 'Good day. I remind people of what their meetings agreed, and record what they submit.',
  toBeKnown: 'To be known here, please write `join` and the code that the secretariat gave you: `join CODE`.',
  toAskInChannel: 'To ask me something here, name me and say what: `status`, `dates`, `help`.',
  toAskDirectly: 'What is for you alone, such as `join CODE`, I answer one to one.',
  isThatYou: (who: string): string => `Are you ${who}?`,
  vouchedFor: (email: string): string =>
    `Your organisation says that this account is that of ${email}, and the secretariat lists that address.`,
  thatIsMe: 'Yes, that is me',
  joinWords: (email: string): string => `join ${email}`,
  orByCode: 'If not, nothing needs to be done. A code of the secretariat links you too: `join CODE`.',

  conference: 'Conference',
  zone: 'Time zone',
  operator: 'The operator at the terminal, who acts as the secretariat',
  toChangeLanguage: 'To change the language: `language español`.',
  languageChanged:
    'From now on I write to you in English. What I have sent already changes when it is shown anew.',
  languageBefore: 'I write to you in English already. Nothing has changed.',
};
