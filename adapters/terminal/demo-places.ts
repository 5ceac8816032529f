import type { PartyCode } from '../../src/domain/conference.ts';
import { type Instant, toDateTime, type Zone } from '../../src/domain/instant.ts';
import type { MailboxEntry } from '../../src/ports/mailbox.ts';

export interface Capital {
  readonly code: PartyCode;
  readonly city: string;
  readonly zone: Zone;
  /** How the first line of a message names the country, in English and in Spanish. */
  readonly names: readonly string[];
}

/** The eleven capitals, as the sun reaches them; where it is one hour, by name. */
export const CAPITALS: readonly Capital[] = [
  {
    code: 'DO',
    city: 'Santo Domingo',
    zone: 'America/Santo_Domingo',
    names: ['Dominican Republic', 'República Dominicana'],
  },
  { code: 'CA', city: 'Ottawa', zone: 'America/Toronto', names: ['Canada', 'Canadá'] },
  { code: 'PA', city: 'Panama City', zone: 'America/Panama', names: ['Panama', 'Panamá'] },
  { code: 'US', city: 'Washington', zone: 'America/New_York', names: ['United States', 'Estados Unidos'] },
  { code: 'BZ', city: 'Belmopan', zone: 'America/Belize', names: ['Belize', 'Belice'] },
  { code: 'SV', city: 'San Salvador', zone: 'America/El_Salvador', names: ['El Salvador'] },
  { code: 'GT', city: 'Guatemala City', zone: 'America/Guatemala', names: ['Guatemala'] },
  { code: 'HN', city: 'Tegucigalpa', zone: 'America/Tegucigalpa', names: ['Honduras'] },
  { code: 'MX', city: 'Mexico City', zone: 'America/Mexico_City', names: ['Mexico', 'México'] },
  { code: 'NI', city: 'Managua', zone: 'America/Managua', names: ['Nicaragua'] },
  { code: 'CR', city: 'San José', zone: 'America/Costa_Rica', names: ['Costa Rica'] },
];

/** Whose officers a message is for, read from its first line; undefined where it names no country first. */
export function capitalOf({ message }: MailboxEntry): Capital | undefined {
  return CAPITALS.find(({ names }) => names.some((name) => message.summary.startsWith(name)));
}

export function capitalWith(code: PartyCode): Capital {
  const found = CAPITALS.find((capital) => capital.code === code);
  if (found === undefined) throw new RangeError(`no capital of ${code}`);
  return found;
}

/** The day on the wall calendar there: `Tuesday 25 November 2014`. */
export function dayOf(moment: Instant, zone: Zone): string {
  return toDateTime(moment, zone).setLocale('en-GB').toFormat('cccc d LLLL yyyy');
}
