import type { ColumnType } from 'kysely';

/** A `jsonb` column: read as a value, written as its JSON text (both drivers take that alike). */
export type Json<T> = ColumnType<T, string, string>;
