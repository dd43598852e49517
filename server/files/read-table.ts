import { isUtf8 } from 'node:buffer';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { FileProblem } from './community-files';

export interface SheetRow<T> {
  /** As a spreadsheet counts, the header being row 1. */
  readonly row: number;
  /** The cells as written, without blanks around them. */
  readonly raw: Readonly<Record<string, string>>;
  /** Null when a cell is wrong. */
  readonly value: T | null;
}

export interface Sheet<T> {
  readonly file: string;
  /** False when there is no such file, or nothing in it can be read. */
  readonly isReadable: boolean;
  readonly rows: readonly SheetRow<T>[];
  readonly problems: readonly FileProblem[];
}

/** Reads one CSV file (UTF-8, with or without BOM) row by row against its columns; every wrong cell is a problem. */
export function readTable<S extends z.ZodObject>(
  file: string,
  schema: S,
  content: Uint8Array,
): Sheet<z.output<S>> {
  const unreadable = (row: number, message: string): Sheet<z.output<S>> => ({
    file,
    isReadable: false,
    rows: [],
    problems: [{ file, row, column: '', message }],
  });

  const text = decode(content);
  if (text === null) return unreadable(0, '不是UTF-8编码，请在表格软件里另存为“CSV UTF-8”');
  const records = toRecords(text);
  if ('badLine' in records) return unreadable(records.badLine, '引号没有成对，这一行之后读不下去');

  const [header = [], ...body] = records.cells;
  const headerProblem = checkHeader(header, schema);
  if (headerProblem) return unreadable(1, headerProblem);

  const rows: SheetRow<z.output<S>>[] = [];
  const problems: FileProblem[] = [];
  body.forEach((cells, index) => {
    if (cells.every((cell) => cell === '')) return;
    const row = index + 2;
    const raw = toRaw(header, cells, schema);
    if (cells.length > header.length && cells.slice(header.length).some((cell) => cell !== '')) {
      problems.push({ file, row, column: '', message: `多出${cells.length - header.length}列，检查逗号` });
      rows.push({ row, raw, value: null });
      return;
    }
    const result = schema.safeParse(raw);
    if (!result.success) problems.push(...toProblems(file, row, result.error));
    rows.push({ row, raw, value: result.success ? result.data : null });
  });
  return { file, isReadable: true, rows, problems };
}

function decode(content: Uint8Array): string | null {
  return isUtf8(content) ? new TextDecoder('utf-8').decode(content) : null;
}

function toRecords(text: string): { readonly cells: readonly string[][] } | { readonly badLine: number } {
  try {
    const cells: string[][] = parse(text, { relax_column_count: true });
    return { cells: cells.map((record) => record.map((cell) => cell.trim())) };
  } catch (error) {
    if (error instanceof CsvError)
      return { badLine: typeof error['lines'] === 'number' ? error['lines'] : 0 };
    throw error;
  }
}

/** `note` is free for everybody; any other unknown column may be a misspelt one. */
function checkHeader(header: readonly string[], schema: z.ZodObject): string | null {
  const columns = Object.keys(schema.shape);
  const absent = columns.filter((column) => !header.includes(column) && !mayBeEmpty(schema, column));
  if (absent.length > 0) return `缺少列：${absent.join('、')}`;
  const unknown = header.filter((column) => column !== '' && column !== 'note' && !columns.includes(column));
  if (unknown.length > 0) return `不认识的列：${unknown.join('、')}`;
  const twice = header.filter((column, index) => column !== '' && header.indexOf(column) !== index);
  return twice.length > 0 ? `列重复：${twice.join('、')}` : null;
}

function mayBeEmpty(schema: z.ZodObject, column: string): boolean {
  return z.safeParse(schema.shape[column] ?? z.never(), '').success;
}

function toRaw(
  header: readonly string[],
  cells: readonly string[],
  schema: z.ZodObject,
): Record<string, string> {
  return Object.fromEntries(
    Object.keys(schema.shape).map((column) => {
      const index = header.indexOf(column);
      return [column, index < 0 ? '' : (cells[index] ?? '')];
    }),
  );
}

function toProblems(file: string, row: number, error: z.ZodError): readonly FileProblem[] {
  return error.issues.map((issue) => ({
    file,
    row,
    column: String(issue.path[0] ?? ''),
    message: issue.message,
  }));
}
