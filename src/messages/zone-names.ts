import type { Language, Names } from '../domain/conference.ts';
import type { Zone } from '../domain/instant.ts';

/** Zones whose city reads otherwise in a sentence than in the zone's own name. */
const CITIES: Readonly<Record<Zone, Names>> = {
  'America/Asuncion': { en: 'Asunción', es: 'Asunción' },
  'America/Belize': { en: 'Belize', es: 'Belice' },
  'America/Bogota': { en: 'Bogotá', es: 'Bogotá' },
  'America/Cancun': { en: 'Cancún', es: 'Cancún' },
  'America/Havana': { en: 'Havana', es: 'La Habana' },
  'America/Los_Angeles': { en: 'Los Angeles', es: 'Los Ángeles' },
  'America/Mexico_City': { en: 'Mexico City', es: 'Ciudad de México' },
  'America/Montreal': { en: 'Montreal', es: 'Montreal' },
  'America/New_York': { en: 'New York', es: 'Nueva York' },
  'America/Panama': { en: 'Panama', es: 'Panamá' },
  'America/Port-au-Prince': { en: 'Port-au-Prince', es: 'Puerto Príncipe' },
  'America/Sao_Paulo': { en: 'São Paulo', es: 'São Paulo' },
  'Europe/Brussels': { en: 'Brussels', es: 'Bruselas' },
  'Europe/London': { en: 'London', es: 'Londres' },
  'Europe/Madrid': { en: 'Madrid', es: 'Madrid' },
  'Europe/Paris': { en: 'Paris', es: 'París' },
  'Europe/Rome': { en: 'Rome', es: 'Roma' },
  'Europe/Vienna': { en: 'Vienna', es: 'Viena' },
  'Europe/Zurich': { en: 'Zurich', es: 'Zúrich' },
};

/** The city or country that a zone is named after: "Mexico City" / "Ciudad de México". */
export function zonePlace(language: Language, zone: Zone): string {
  return CITIES[zone]?.[language] ?? (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');
}

/** "Tegucigalpa time" / "hora de Tegucigalpa". */
export function zoneTime(language: Language, zone: Zone): string {
  const place = zonePlace(language, zone);
  if (/^utc$/iu.test(place)) return language === 'es' ? 'hora UTC' : 'UTC';
  return language === 'es' ? `hora de ${place}` : `${place} time`;
}
