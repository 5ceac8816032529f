import type { Language } from '../../src/domain/conference.ts';
import { channelBound } from '../../src/messages/answers/channel-bound.ts';
import { conferenceImported } from '../../src/messages/answers/conference-imported.ts';
import { help } from '../../src/messages/answers/help.ts';
import { helpVerb } from '../../src/messages/answers/help-verb.ts';
import { meetingList } from '../../src/messages/answers/meeting-list.ts';
import { peopleImported } from '../../src/messages/answers/people-imported.ts';
import { peopleList } from '../../src/messages/answers/people-list.ts';
import { settingOf } from './managua.ts';
import { draftedMeeting } from './sample-draft.ts';
import type { Samples } from './sample-messages.ts';

/** The answers about people, places and what can be typed. */
export function samplePeople(language: Language): Samples {
  const setting = settingOf(language);
  const person = { role: 'liaison', rank: 'titular', platforms: ['mailbox'] } as const;
  return {
    people: peopleList({
      ...setting,
      people: [
        { ...person, name: 'Ana Ñáñez', email: 'ana@example.org', party: 'HN', language: 'es' },
        { ...person, name: 'Tom Reed', email: 'tom@example.org', party: 'BZ', language: 'en', platforms: [] },
      ],
      unreachable: ['BZ'],
    }),
    'nobody yet': peopleList({ ...setting, people: [], unreachable: [] }),
    'people imported': peopleImported({
      ...setting,
      added: 13,
      changed: 1,
      unchanged: 2,
      notInFile: 1,
      deactivated: 0,
      withoutOfficer: ['DO', 'US'],
    }),
    'people imported, others left': peopleImported({
      ...setting,
      added: 1,
      changed: 0,
      unchanged: 12,
      notInFile: 0,
      deactivated: 2,
      withoutOfficer: [],
    }),
    'channel bound': channelBound({
      ...setting,
      place: 'mailbox:network',
      meeting: 'lon-2014-11',
      languages: ['en', 'es'],
      alreadyBound: false,
    }),
    'channel bound before': channelBound({
      ...setting,
      place: 'mailbox:network',
      meeting: 'lon-2014-11',
      languages: ['es'],
      alreadyBound: true,
    }),
    meetings: meetingList({
      ...setting,
      meetings: [
        { ...draftedMeeting(language), state: 'in-force', commitments: 3 },
        {
          ...draftedMeeting(language),
          slug: 'rcgm-2015-06',
          place: null,
          day: null,
          state: 'expected',
          commitments: 0,
        },
      ],
    }),
    'no meetings': meetingList({ ...setting, meetings: [] }),
    conference: conferenceImported({ ...setting, members: 11, observers: 20, bodies: 4, outcome: 'added' }),
    help: help({ language, role: null }),
    'help for a liaison officer': help({ language, role: 'liaison' }),
    'help submit': helpVerb({ language, verb: 'submit' }),
    'help correct': helpVerb({ language, verb: 'correct' }),
  };
}
