export type Surface = 'message' | 'modal' | 'home';

/** Where a value stands, and what is gathered while a whole is looked through. */
export interface Look {
  readonly surface: Surface;
  readonly scopes: ReadonlySet<string>;
  readonly problems: string[];
  readonly blockIds: Set<string>;
  readonly pointer: string;
  /** How many elements ask to be focused when the view opens. */
  readonly focused: { count: number };
}

export type Check = (value: unknown, look: Look) => void;

export function startLook(surface: Surface, scopes: ReadonlySet<string>): Look {
  return { surface, scopes, problems: [], blockIds: new Set(), pointer: '', focused: { count: 0 } };
}

/** Notes what is wrong, in Slack's words, with the place. */
export function problem(look: Look, sentence: string): void {
  look.problems.push(`${sentence} [json-pointer:${look.pointer === '' ? '/' : look.pointer}]`);
}

export function inside(look: Look, key: string | number): Look {
  return { ...look, pointer: `${look.pointer}/${key}` };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A string of so many characters; Slack refuses empty ones where a text is due. */
export function text(max: number, min = 1): Check {
  return (value, look) => {
    if (typeof value !== 'string') return problem(look, 'must provide a string');
    if (value.length < min) problem(look, `must be more than ${min - 1} characters`);
    if (value.length > max) problem(look, `must be less than ${max + 1} characters`);
  };
}

export const flag: Check = (value, look) => {
  if (typeof value !== 'boolean') problem(look, 'must provide a boolean');
};

export function integer(min: number, max: number): Check {
  return (value, look) => {
    if (!Number.isInteger(value)) return problem(look, 'must provide an integer');
    if (Number(value) < min || Number(value) > max) problem(look, `must be between ${min} and ${max}`);
  };
}

export function oneOf(...allowed: readonly string[]): Check {
  return (value, look) => {
    if (typeof value !== 'string' || !allowed.includes(value)) problem(look, 'value is not allowed');
  };
}

export function matching(pattern: RegExp, what: string): Check {
  return (value, look) => {
    if (typeof value !== 'string' || !pattern.test(value)) problem(look, `must be ${what}`);
  };
}

export function list(each: Check, { min, max }: { min: number; max: number }): Check {
  return (value, look) => {
    if (!Array.isArray(value)) return problem(look, 'must be an array');
    if (value.length < min) problem(look, `no fewer than ${min} items allowed`);
    if (value.length > max) problem(look, `no more than ${max} items allowed`);
    for (const [index, item] of value.entries()) each(item, inside(look, index));
  };
}

/** Fields that must be there, and fields that may; any other is refused. */
export function object(required: Record<string, Check>, optional: Record<string, Check> = {}): Check {
  return (value, look) => {
    if (!isRecord(value)) return problem(look, 'must provide an object');
    const missing = Object.keys(required).filter((key) => value[key] === undefined);
    for (const key of missing) problem(look, `missing required field: ${key}`);
    for (const [key, field] of Object.entries(value)) {
      const check = required[key] ?? optional[key] ?? unknownField(key);
      if (field !== undefined) check(field, inside(look, key));
    }
  };
}

function unknownField(key: string): Check {
  return (_value, look) => problem(look, `invalid additional property: ${key}`);
}

/** One of several kinds, told apart by `type`. */
export function typed(kinds: Readonly<Record<string, Check>>): Check {
  return (value, look) => {
    if (!isRecord(value)) return problem(look, 'must provide an object');
    const type = value['type'];
    const check = typeof type === 'string' && Object.hasOwn(kinds, type) ? kinds[type] : undefined;
    if (check === undefined) problem(inside(look, 'type'), `unsupported type: ${String(type)}`);
    else check(value, look);
  };
}

export function all(...checks: readonly Check[]): Check {
  return (value, look) => {
    for (const check of checks) check(value, look);
  };
}

/** Only on these surfaces. */
export function only(surfaces: readonly Surface[], check: Check): Check {
  return (value, look) => {
    if (surfaces.includes(look.surface)) check(value, look);
    else problem(look, `not supported in a ${look.surface}`);
  };
}
