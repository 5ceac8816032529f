import { capitalised, pluralIn } from '../grammar.ts';
import type { CsvFault, RefusalTexts } from '../refusal-kinds.ts';
import { reviewEn } from './en-review.ts';

const plural = pluralIn('en');

const CSV: Readonly<Record<CsvFault, (value: string) => string>> = {
  columns: (value) =>
    value === ''
      ? 'the columns cannot be read. The first line names them: name, email, role, country, language, timezone, rank'
      : `the column "${value}" is missing, unknown or there twice`,
  name: (value) => (value === '' ? 'the name is empty' : `"${value}" is not a name`),
  email: (value) => (value === '' ? 'the e-mail address is empty' : `"${value}" is not an e-mail address`),
  'email-twice': (value) => `${value} is there twice`,
  role: (value) => `"${value}" is not a role; secretariat, liaison or observer would work`,
  country: (value) => `"${value}" is not one of the conference's parties, or not one for that role`,
  language: (value) => `"${value}" is not a language that I speak; en or es would work`,
  timezone: (value) => `"${value}" is not a time zone; one such as America/Tegucigalpa would work`,
  rank: (value) => `"${value}" is not a rank; titular or alternate would work`,
  account: (value) => `"${value}" is not an account; two parts joined by a colon would work`,
  'account-twice': (value) => `the account ${value} is there twice`,
};

function didYouMean(near: string | null): string {
  return near === null ? '' : ` Did you mean ${near}?`;
}

export const refusalsEn: RefusalTexts = {
  'unknown-verb': ({ typed, near, again }, say) =>
    near === null
      ? `I do not know "${say.brief(typed)}". To see what I can do: \`help\`.`
      : `I do not know "${say.brief(typed)}". Did you mean \`${again ?? near}\`?`,
  'said-sent': ({ refs, isOne, how, country }, say) => {
    const which = isOne ? '' : `Which one: ${say.or(refs)}? `;
    const start = `submit ${isOne ? refs.join(', ') : refs[0]}${country === null ? '' : ` for ${country}`}`;
    const type =
      how === null
        ? `\`${start} https://…\` with its link, \`${start} by mail\` or \`${start} no comments\``
        : `\`${start} ${how}\``;
    return `${which}To record it, with its receipt: ${type}. Nothing has been recorded yet.`;
  },
  'unknown-ref': ({ typed, known, near, meeting, again }, say) => {
    const of = meeting === null ? '' : ` of ${meeting}`;
    const sorry =
      known.length === 0
        ? `I do not know ${say.brief(typed)}: nothing is in force yet.`
        : `I know ${say.and(known)}${of}, not ${say.brief(typed)}.`;
    return `${sorry}${didYouMean(near)}${again === null ? '' : ` Ready to send again: \`${again}\``}`;
  },
  'ambiguous-ref': ({ typed, candidates }, say) =>
    `${say.brief(typed)} can be ${say.or(candidates)}. Please write it in full, such as \`${candidates[0] ?? say.brief(typed)}\`.`,
  'missing-ref': ({ known }) =>
    known[0] === undefined
      ? 'Please say which commitment you mean. None is in force yet.'
      : `Please say which commitment you mean, such as \`${known[0]}\`.`,
  'not-your-country': ({ asked, own, refs }, say) =>
    `Only ${say.party(asked)} or the secretariat can submit for ${say.party(asked)}. For ${say.party(own)}: \`submit ${refs.join(', ')}\`.`,
  'not-owed': ({ ref, parties, owedBy }, say) =>
    `${ref} is not asked of ${say.parties(parties)}, but of ${say.parties(owedBy)}.`,
  'country-missing': ({ ref }) =>
    `Please say for which country: \`submit ${ref} for …\`, with its name. Nothing has been recorded yet.`,
  'secretariat-only': () => 'Only the secretariat can do that. To see what you can do: `help`.',
  'observers-read-counts': () =>
    'Observers can see how many have submitted: `status`. The rest is for the countries and the secretariat.',
  stranger: () => 'I do not know you yet. If the secretariat gave you a code: `join CODE`.',
  'ask-directly': () =>
    'The answer is not for everybody in a channel. Please ask me directly, in a private message.',
  'bad-date': ({ typed }, say) =>
    `I cannot read "${say.brief(typed)}" as a date. Please write it like \`3 April 2015\`.`,
  'ambiguous-date': ({ typed, readings }, say) => {
    const [first, second] = readings.map(/\d{4}|\d\D\d+\D\d/.test(typed) ? say.dayOfYear : say.shortDay);
    return `"${say.brief(typed)}" can be ${first} or ${second}. Please write \`${first}\`.`;
  },
  'weekday-differs': ({ typed, day, near }, say) =>
    `"${say.brief(typed)}" does not fit the calendar: that day is ${say.day(day)}. Please write \`${say.dayOfYear(day)}\` or \`${say.dayOfYear(near)}\`.`,
  'unsure-date': ({ typed, day }, say) =>
    `"${say.brief(typed)}" may be more than one day, and I do not guess. Please write the day in full, such as \`${say.dayOfYear(day)}\`.`,
  'date-ahead': ({ day }, say) =>
    `${say.day(day)} has not come yet. Please give the day on which it was received.`,
  'day-for-secretariat': () =>
    'Only the secretariat can record another day: what you send without a date counts today. Nothing has been recorded yet.',
  'day-before-meeting': ({ day, meeting }, say) =>
    `${say.day(day)} is before the meeting, which began on ${say.day(meeting)}. Please give the day on which it was received.`,
  'no-such-file': ({ number }) =>
    `I know no document ${number} of yours. Please send the document again. Nothing has been recorded yet.`,
  'no-comments-with-link': ({ refs }) =>
    `A document and \`no comments\` do not go together: please type \`submit ${refs.join(', ')} https://…\` or \`submit ${refs.join(', ')} no comments\`. Nothing has been recorded yet.`,
  'bad-link': ({ typed }, say) =>
    typed === ''
      ? 'The link is empty. Please paste it whole, beginning with `https://`.'
      : `I cannot read "${say.brief(typed)}" as a link. Please paste it whole, beginning with \`https://\`.`,
  'note-too-long': ({ length, limit }, say) =>
    `The note has ${say.number(length)} characters and ${say.number(limit)} fit. Please shorten it, or send it as a document. Nothing has been recorded yet.`,
  'too-long': ({ length, limit }, say) =>
    `That is ${say.number(length)} characters, and I read up to ${say.number(limit)}. Please send it in parts, or as a document.`,
  'nothing-readable': () => 'I found no words in that. Please add a few; to see what I can do: `help`.',
  'nothing-to-submit': ({ refs }) =>
    `Please add the link to the document, \`by mail\`, or \`no comments\`: \`submit ${refs.join(', ')} https://…\`. Nothing has been recorded yet.`,
  'already-settled': ({ ref, party, receiptNumber }, say) =>
    `${ref} has been received from ${say.party(party)}${receiptNumber === null ? '' : ` (receipt ${receiptNumber})`}; there is nothing more to do.`,
  'not-owed-any-more': ({ ref, party }, say) =>
    `${ref} is no longer asked of ${say.party(party)}; there is nothing to do.`,
  'unknown-meeting': ({ typed, known }, say) =>
    known.length === 0
      ? `I know no meeting "${say.brief(typed)}", and none has been imported yet.`
      : `I know no meeting "${say.brief(typed)}". Those I know: ${say.and(known)}.`,
  'which-meeting': ({ known }, say) =>
    known.length === 0 ? 'No meeting has been imported yet.' : `Please say which meeting: ${say.or(known)}.`,
  'unknown-person': ({ typed }, say) =>
    `I know no person "${say.brief(typed)}". Those I know: \`people list\`.`,
  'unknown-country': ({ typed, near }, say) =>
    `I know no country "${say.brief(typed)}" in this conference.${didYouMean(near === null ? null : say.party(near))}`,
  'unknown-conference': ({ typed, known }, say) =>
    known.length === 0
      ? 'There is no conference yet. The secretariat can add one: `conference import FILE`.'
      : typed === ''
        ? `Please say which conference: ${say.or(known.map((slug) => `\`--conference ${slug}\``))}.`
        : `I know no conference "${say.brief(typed)}". ${plural(known.length, 'The one I know', 'Those I know')}: ${say.and(known)}.`,
  'no-file': ({ name }, say) =>
    name === null
      ? 'There is no file with it. Please add one.'
      : `I cannot open "${say.brief(name)}". Please check its name and where it is.`,
  'not-a-report': () =>
    'I found no numbered agreements in that text. A report in plain text, with its numbers, would work.',
  'no-draft': ({ meeting }) => `There is no draft of ${meeting}. To read its report: \`import\`.`,
  'already-published': ({ meeting }) =>
    `${meeting} is in force already. To see it: \`agreements ${meeting}\`.`,
  'in-force': ({ ref }) => `${ref} is in force, and only a draft can be corrected here. Nothing has changed.`,
  'needs-acceptance': ({ meeting, questions }) =>
    questions === 0
      ? `Nothing has been sent yet. To publish: \`publish ${meeting} --yes\`.`
      : `Nothing has been sent yet. ${plural(questions, 'One question is', `${questions} questions are`)} open; to publish with what is assumed: \`publish ${meeting} --yes\`.`,
  contradicted: ({ meeting, by }, say) => {
    const corrections = say.and(by.flatMap(({ remedy }) => reviewEn.remedies(remedy)));
    const answers = say.and(
      by.map(({ question, answer }) => `\`correct answer ${question} ${answer === 'no' ? 'yes' : 'no'}\``),
    );
    return `The draft of ${meeting} still says otherwise than ${plural(by.length, 'one answer', `${by.length} answers`)}: to publish it, please first type ${corrections}, or ${answers} where the draft is right.`;
  },
  'bad-answer': ({ question, answers, remedy }, say) => {
    const takes = say.or(answers.map((one) => `\`${one}\``));
    const instead = remedy === null ? '' : `; to change the draft: ${say.and(reviewEn.remedies(remedy))}`;
    return `The question ${question} takes ${takes}${instead}. Nothing has changed.`;
  },
  'only-members-owe': ({ parties }, say) =>
    `Only members of the conference can owe something, not ${say.parties(parties)}. Nothing has changed.`,
  'already-dropped': ({ ref, meeting }) =>
    `${ref} has been taken out of the draft of ${meeting} already. Nothing has changed.`,
  'nothing-to-correct': ({ ref }) => `${ref} says that already. Nothing has changed.`,
  'no-longer-asked': ({ ref }) => `${ref} is no longer asked; there is nothing to correct.`,
  'due-before-meeting': ({ day, meeting }, say) =>
    `${say.day(day)} is before the meeting that agreed on it, ${say.day(meeting)}. Please check the date. Nothing has changed.`,
  'bad-correction': ({ typed }, say) =>
    `I cannot read "${say.brief(typed)}" as a correction. To see what would work: \`help correct\`. Nothing has changed.`,
  'bad-csv': ({ line, problem, value }) => `Line ${line}: ${CSV[problem](value)}. Nobody has been changed.`,
  'too-many-people': ({ count, limit }, say) =>
    `The file has ${say.number(count)} people, and I take at most ${say.number(limit)} at a time. Nobody has been changed.`,
  'nobody-of-the-secretariat': () =>
    'With this file nobody would be left at the secretariat. Nobody has been changed. Please add who works there to the file.',
  'bad-conference-file': ({ place, detail }) => {
    const where = place === '' ? '' : ` at ${place.replace(/^(?=\d)/u, 'line ')}`;
    return `I cannot use the conference file${where}${detail === '' ? '' : `: "${detail}"`}. Nothing has changed.`;
  },
  'bad-place': ({ typed }, say) =>
    `I cannot read "${say.brief(typed)}" as a channel. One such as \`mailbox:network\` would work.`,
  'bad-number': ({ typed }, say) =>
    `I cannot read "${say.brief(typed)}" as a number. One such as \`30\` would work.`,
  'unknown-choice': ({ number, typed, about }, say) => {
    const choices = { pending: ['note', 'extend', 'leave'], arrival: ['arrived', 'not arrived'] }[about];
    const words = say.or(choices.map((choice) => `\`choose ${number} ${choice}\``));
    return typed === ''
      ? `Please say what you choose: ${words}.`
      : `"${say.brief(typed)}" is not one of the choices. ${words} would work.`;
  },
  'nothing-to-choose': ({ number }) =>
    `Message no. ${number} offers no choice. The number stands at the end of a message with buttons.`,
  'nobody-depends': ({ ref }) => `Nothing depends on ${ref}, so there is nobody to share it with.`,
  'nothing-to-share': ({ ref }) => `Nothing has been received for ${ref} yet, so there is nothing to share.`,
  'unknown-option': ({ typed }, say) =>
    `I do not know the option "${say.brief(typed)}". To see what I can do: \`help\`.`,
  'did-not-understand': ({ typed, verb }, say) =>
    `I cannot place "${say.brief(typed)}" in \`${verb}\`. To see what would work: \`help ${verb}\`. Nothing has changed.`,
  'reason-missing': ({ words }) => `Please add the reason: \`${words} …\`. Nothing has changed.`,
  'country-wanted': ({ words }) =>
    `Please say for which country, with its name: \`${words}\`. Nothing has changed.`,
  'for-whom': ({ words, reason }, say) =>
    `Please say for whom: \`${words} for all ${say.brief(reason)}\`, or a country in place of "all". Nothing has changed.`,
  'until-when': ({ words, isRequest }) =>
    isRequest
      ? `Please add the day: \`${words} 13 February 2015\`.`
      : `Please add until when, and why: \`${words} 13 February 2015 the ministry is still being consulted\`, with your day and reason.`,
  'one-ref': ({ refs }, say) => `Please name one commitment at a time: ${say.or(refs)}. Nothing has changed.`,
  'only-their-own': ({ asked, own, words }, say) =>
    `Only ${say.party(asked)} or the secretariat can do that for ${say.party(asked)}. For ${say.party(own)}: \`${words}\`.`,
  'nothing-stands': ({ ref, party }, say) =>
    `Nothing that ${say.party(party)} submitted stands for ${ref}. To see how it stands: \`show ${ref}\`.`,
  'no-date-to-extend': ({ ref }) =>
    `${ref} has no date yet, so there is none to extend. To see what it waits for: \`show ${ref}\`.`,
  'not-later': ({ ref, day, date }, say) =>
    `${say.day(day)} is not later than the date of ${ref}, ${say.day(date)}. A later day would work; to put a mistake right: \`correct ${ref} due …\`.`,
  'day-over': ({ day }, say) => `${say.day(day)} has passed. A day that is still to come would work.`,
  'request-not-open': ({ number }) =>
    `Request ${number} is not open any more: it was decided, or a newer one took its place. Nothing has changed.`,
  'unknown-request': ({ typed, open }, say) =>
    open.length === 0
      ? `I know no request "${say.brief(typed)}"; none is open.`
      : `I know no request "${say.brief(typed)}". Open: ${say.and(open.map(String))}.`,
  'nothing-pending': ({ ref }) => `Nothing of ${ref} is pending, so nobody is written to.`,
  'reminded-already': ({ ref, first }, say) =>
    `${say.and(first.map(({ party, on, at }) => `${say.party(party)} (${say.day(on)}, ${at})`))} ${first.length === 1 ? 'was' : 'were'} reminded of ${ref} already. Another day would work.`,
  'paused-already': () => 'Reminders are paused already. To go on: `resume`.',
  'not-paused': () => 'Reminders are not paused. To hold them: `pause`.',
  'unknown-body': ({ typed, known }, say) =>
    `I know no body "${say.brief(typed)}". Those I know: ${say.and(known)}.`,
  'meeting-known': ({ meeting }) =>
    `${meeting} is there already. To give it a date: \`meeting date ${meeting} …\`.`,
  'meeting-closed': ({ meeting }) => `${meeting} is closed; nothing waits for it any more.`,
  'days-missing': ({ words }) =>
    `Please add its day: \`${words} 12 November 2015\`, or \`${words} no date\`.`,
  'mode-in-force': ({ ref }) =>
    `Whether ${ref} is asked of each country or jointly cannot change once it is in force. To end it: \`correct ${ref} drop\`.`,
  'bad-ask': ({ missing }) => {
    const wanted = {
      what: 'in quotation marks what is asked for',
      from: 'after `from` which countries it is asked of',
      by: 'after `by` or `before` until when',
    };
    return `Please say ${wanted[missing]}: \`ask "a list of contacts" from Honduras and Guatemala by 13 February 2015\`. Nothing has been drafted.`;
  },
  'ref-taken': ({ ref, free }) =>
    `${ref} stands for something else already. ${free} is free; without one I choose it myself. Nothing has been drafted.`,
  'email-missing': () =>
    'Please add whom the code is for, by e-mail address: `invite ana@example.org`. To see everybody: `people list`.',
  'person-left': ({ name }) =>
    `${name} takes part no longer, so there is no code for them. To bring them back: \`people import\` with the file.`,
  'bad-code': () =>
    'I cannot use that code; if it is typed as you were given it, the secretariat can give you a new one.',
  'address-not-vouched': () =>
    'I cannot tell that this account is of that address. A code of the secretariat links you: `join CODE`.',
  'code-missing': () => 'Please add the code that the secretariat gave you: `join CODE`.',
  'try-later': ({ minutes }) =>
    `That is enough tries for now; please wait ${minutes} ${plural(minutes, 'minute', 'minutes')}, then try again.`,
  'account-taken': () =>
    'This account belongs to somebody else of the conference, so the code has not been used. From another account it would work.',
  'join-directly': () =>
    'Please send me the code in a private message. If others have read it here, the secretariat can give you a new one.',
  'join-needs-account': () =>
    'A code links an account of the chat platform, so it is typed there and not in the terminal.',
  'which-language': ({ now }) =>
    now === 'en'
      ? 'I write to you in English. To change: `language español`.'
      : 'I write to you in Spanish. To change: `language English`.',
  'unknown-language': ({ typed }, say) =>
    `I do not speak "${say.brief(typed)}". \`language English\` or \`language español\` would work.`,
  'nobody-in-particular': () =>
    'The operator at the terminal has no language to keep. For somebody: `--as` with their e-mail address.',
  'which-conference': ({ known }, say) =>
    `You take part in several conferences. Please say once which one you mean, and I shall remember it: ${say.or(known.map((slug) => `\`conference ${slug}\``))}.`,
  'which-conference-directly': () =>
    'I cannot tell here which conference you mean. Please ask me once in a private message.',
  'conference-each-time': ({ slug }) =>
    `In the terminal the conference is chosen each time: \`--conference ${slug}\`.`,
  'channel-of-another': ({ typed }, say) =>
    `The channel ${say.brief(typed)} serves another conference already. One of your own would work.`,
  'here-needs-channel': () =>
    '`here` binds the channel in which it is typed. There it would work; from elsewhere: `channel bind`, the place and the meeting.',
  'in-the-terminal': ({ words }) =>
    `Which workspaces may see the conference is decided in the terminal: \`${words}\`, by whoever runs me. Nothing has changed.`,
  'not-admitted': ({ workspace }) =>
    `${workspace} may not see this conference, so nothing of it goes there. In the terminal, \`connections admit ${workspace}\` would allow it.`,
  'workspace-unknown-yet': () =>
    'I cannot be used from this workspace yet, so the code has not been looked at. Please tell the secretariat; the code keeps.',
  'bad-workspace': ({ typed, known }, say) =>
    known.length === 0
      ? `I know no workspace "${say.brief(typed)}". Please write its platform and its id: \`slack:T0123ABCD\`.`
      : `I know no workspace "${say.brief(typed)}". Those I know: ${say.and(known)}.`,
  'two-things': ({ typed }, say) =>
    `I cannot tell whether "${say.brief(typed)}" is a note. Nothing has been recorded: please put a note in quotation marks, and anything else in a message of its own.`,
  'submitted-already': ({ ref, parties }, say) =>
    `${capitalised(say.parties(parties))} ${plural(parties.length, 'has', 'have')} submitted ${ref} already. Nothing has been recorded: please leave ${plural(parties.length, 'it', 'them')} out, such as with \`for all except …\`; to replace what was sent, name one country alone.`,
  busy: () => 'I cannot reach my records at this moment. Nothing was lost; please try again shortly.',
};
