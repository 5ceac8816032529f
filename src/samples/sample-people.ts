import type { Language } from '../domain/conference.ts';
import { channelBound } from '../messages/answers/channel-bound.ts';
import { conferenceChosen } from '../messages/answers/conference-chosen.ts';
import { conferenceImported } from '../messages/answers/conference-imported.ts';
import { admissionDecided, connectionsList } from '../messages/answers/connections.ts';
import { greeted, offered } from '../messages/answers/greeted.ts';

import { help } from '../messages/answers/help.ts';
import { helpVerb } from '../messages/answers/help-verb.ts';
import { invited } from '../messages/answers/invited.ts';
import { joined } from '../messages/answers/joined.ts';
import { languageChanged } from '../messages/answers/language-changed.ts';
import { me } from '../messages/answers/me.ts';
import { meetingList } from '../messages/answers/meeting-list.ts';
import { peopleImported } from '../messages/answers/people-imported.ts';
import { peopleList } from '../messages/answers/people-list.ts';
import { connectionLostNotice } from '../messages/operation-notices.ts';
import { day, settingOf } from './managua.ts';
import { draftedMeeting } from './sample-draft.ts';
import type { Samples } from './samples.ts';

/** The answers about people, places and what can be typed. */
export function samplePeople(language: Language): Samples {
  const setting = settingOf(language);
  const person = { role: 'liaison', rank: 'titular', platforms: ['mailbox'] } as const;
  const taken = {
    ...{ applied: true, deactivatesMissing: false },
    people: { added: [], changed: [], left: [] },
  };
  return {
    people: peopleList({
      ...setting,
      people: [
        { ...person, name: 'Ana Ñáñez', email: 'ana@example.org', party: 'HN', language: 'es' },
        { ...person, name: 'Tom Reed', email: 'tom@example.org', party: 'BZ', language: 'en', platforms: [] },
      ],
      vacant: ['DO', 'US'],
      alternatesOnly: ['MX'],
      unreachable: ['BZ'],
    }),
    'nobody yet': peopleList({ ...setting, people: [], vacant: [], alternatesOnly: [], unreachable: [] }),
    'people imported': peopleImported({
      ...setting,
      ...taken,
      added: 13,
      changed: 1,
      unchanged: 2,
      notInFile: 1,
      deactivated: 0,
      withoutOfficer: ['DO', 'US'],
    }),
    ...accountSamples(language),
    'people to be imported': peopleImported({
      ...setting,
      ...taken,
      applied: false,
      added: 1,
      changed: 16,
      unchanged: 2,
      notInFile: 0,
      deactivated: 1,
      deactivatesMissing: true,
      people: {
        added: [{ name: 'Amelia Requena', role: 'secretariat', party: 'TS' }],
        changed: Array.from({ length: 16 }, () => ({
          ...{ name: 'Ana Ñáñez', role: 'liaison', party: 'HN' },
          fields: ['active', 'name', 'role', 'country', 'rank', 'language', 'timezone', 'account'],
        })),
        left: [{ name: 'Tom Reed', role: 'liaison', party: 'BZ' }],
      },
      withoutOfficer: ['DO'],
    }),
    'people as before': peopleImported({
      ...setting,
      ...taken,
      added: 0,
      changed: 0,
      unchanged: 12,
      notInFile: 0,
      deactivated: 0,
      withoutOfficer: [],
    }),
    'people imported, others left': peopleImported({
      ...setting,
      ...taken,
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
      isHere: false,
    }),
    'channel bound where it was typed': channelBound({
      ...setting,
      place: 'slack:T1:C1',
      meeting: 'lon-2014-11',
      languages: ['es'],
      alreadyBound: false,
      isHere: true,
    }),
    ...connectionSamples(language),
    'channel bound before': channelBound({
      ...setting,
      place: 'mailbox:network',
      meeting: 'lon-2014-11',
      languages: ['es'],
      alreadyBound: true,
      isHere: true,
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
    conference: conferenceImported({
      ...setting,
      members: 11,
      observers: 20,
      bodies: 4,
      outcome: 'added',
      owing: ['GT', 'HN'],
    }),
    help: help({ language, role: null }),
    'help for a liaison officer': help({ language, role: 'liaison' }),
    'help submit': helpVerb({ language, verb: 'submit' }),
    'help correct': helpVerb({ language, verb: 'correct' }),
  };
}

function connectionSamples(language: Language): Samples {
  const setting = settingOf(language);
  const decided = { ...setting, id: 'slack:T0002' };
  const lost = { ...decided, shortNumber: 4711 };
  return {
    connections: connectionsList({
      ...setting,
      connections: [
        { id: 'slack:T0001', name: 'RCM', connection: 'configured', admitted: true },
        { id: 'slack:T0002', name: 'Cancillería', connection: 'installed', admitted: false },
        { id: 'slack:T0003', name: 'Embassy', connection: 'taken-out', admitted: true },
        { id: 'slack:T0004', name: null, connection: 'withdrawn', admitted: true },
        { id: 'slack:T0005', name: null, connection: 'refused', admitted: true },
        { id: 'teams:a-tenant', name: null, connection: 'none', admitted: true },
      ],
    }),
    'connection lost': connectionLostNotice({ ...lost, name: 'Cancillería', reason: 'taken-out' }),
    'connection refused': connectionLostNotice({ ...lost, name: null, reason: 'refused' }),
    'connection withdrawn': connectionLostNotice({ ...lost, name: null, reason: 'withdrawn' }),
    'no connections': connectionsList({ ...setting, connections: [] }),
    'workspace admitted': admissionDecided({ ...decided, admitted: true, isNew: true }),
    'workspace admitted before': admissionDecided({ ...decided, admitted: true, isNew: false }),
    'workspace removed': admissionDecided({ ...decided, admitted: false, isNew: true }),
    'workspace removed before': admissionDecided({ ...decided, admitted: false, isNew: false }),
  };
}

function accountSamples(language: Language): Samples {
  const setting = settingOf(language, 'HN');
  const ana = { name: 'Ana Ñáñez', role: 'liaison', party: 'HN' } as const;
  const amelia = { name: 'Amelia Requena', role: 'secretariat', party: 'TS' } as const;
  const owed = { party: 'HN', today: day('2015-01-20'), items: [], next: null };
  const own = {
    ...setting,
    language,
    timezone: 'America/Tegucigalpa',
    platforms: ['slack', 'mailbox'],
  } as const;
  const until = day('2015-01-27');
  return {
    invited: invited({ ...setting, ...ana, code: 'K7QM-4RXF-9TWC', until, days: 7 }),
    joined: joined({ ...setting, ...ana, isNew: true, isOneOfSeveral: false, owed }),
    'joined before': joined({ ...setting, ...amelia, isNew: false, isOneOfSeveral: true, owed: null }),
    'greeted in a channel': greeted(language, 'channel'),
    'greeted one to one': greeted(language, 'direct'),
    'asked whether it is them': offered({ ...setting, ...ana, email: 'ana@example.org', greets: false }),
    'greeted and asked': offered({ ...setting, ...amelia, email: 'amelia@example.org', greets: true }),
    me: me({ ...own, person: { ...ana, email: 'ana@example.org', rank: 'titular' } }),
    'me at the secretariat': me({
      ...own,
      person: { ...amelia, email: 'amelia@example.org', rank: null },
      platforms: [],
    }),
    'me at the terminal': me({ ...own, person: null }),
    'language changed': languageChanged({ language, isNew: true }),
    'language as before': languageChanged({ language, isNew: false }),
    'the only conference': conferenceChosen({ ...setting, slug: 'rcm', isNew: false, others: [] }),
    'another conference': conferenceChosen({ ...setting, slug: 'rcm', isNew: true, others: ['sacm'] }),
  };
}
