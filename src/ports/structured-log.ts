import pino from 'pino';
import { codeOf, RcmError } from '../errors.ts';
import type { LogFacts, Logger } from './logger.ts';

export type LogLevel = 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';

/** Where the lines go: standard error, or a test's own collector. */
export interface LogLines {
  write(line: string): void;
}

/** Events as JSON, one a line. */
export function structuredLog(level: LogLevel, lines: LogLines): Logger {
  const log = pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, formatters: { level: named } },
    lines,
  );
  return {
    info: (event, facts) => log.info(line(event, facts)),
    warn: (event, facts) => log.warn(line(event, facts)),
    error: (event, facts, fault) => log.error({ ...line(event, facts), fault: describeFault(fault) }),
  };
}

function named(label: string): { level: string } {
  return { level: label };
}

function line(event: string, facts: LogFacts = {}): LogFacts {
  return { event, ...facts };
}

interface Fault {
  readonly name: string;
  readonly code?: string;
  readonly message?: string;
  readonly stack?: readonly string[];
  readonly cause?: Fault;
}

const DEEPEST_CAUSE = 4;

/**
 * What may be kept of an exception: its name, code and stack. A message is kept only of our own errors, whose table knows
 * what stands in it; a driver's or a library's may quote what a person typed.
 */
function describeFault(fault: unknown, depth = 0): Fault {
  if (!(fault instanceof Error)) return { name: typeof fault };
  return {
    name: fault.name,
    ...('code' in fault ? { code: codeOf(fault) } : {}),
    ...(fault instanceof RcmError ? { message: fault.message } : {}),
    stack: framesOf(fault),
    ...(fault.cause === undefined || depth >= DEEPEST_CAUSE
      ? {}
      : { cause: describeFault(fault.cause, depth + 1) }),
  };
}

/** The frames alone: a stack begins with the message. */
function framesOf(fault: Error): readonly string[] {
  const stack = fault.stack ?? '';
  return stack
    .replace(fault.message, '')
    .split('\n')
    .map((text) => text.trim())
    .filter((text) => /^at .*(:\d+:\d+|<anonymous>|native)\)?$/.test(text));
}
