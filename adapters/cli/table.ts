/**
 * A table as aligned lines: columns of figures stand to the right, cells too wide for the terminal
 * wrap inside their column. Cells may hold colours.
 */
import { stripVTControlCharacters } from "node:util";
import type { Style } from "./terminal.ts";
import { columnsOf, padEnd, padStart, wrap } from "./width.ts";

const GAP = "  ";
const MIN_COLUMN = 8;
const FIGURE = /^[约近超逾]?[-+]?\d/u;
const BLANK = /^[-—–/]*$/u;

export interface TableLayout {
  readonly style: Style;
  /** Columns of the terminal; null where lines may be as long as they need. */
  readonly columns: number | null;
}

/** Returns the lines of the table, heading and rule first; `[]` when it has no columns. */
export function tableLines(
  table: { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] },
  { style, columns }: TableLayout,
): string[] {
  const count = Math.max(table.columns.length, ...table.rows.map((row) => row.length));
  const full = (row: readonly string[]): string[] =>
    Array.from({ length: count }, (_, index) => (row[index] ?? "").replaceAll("\n", " "));
  const rows = table.rows.map(full);
  const head = full(table.columns);
  if (count === 0) return [];
  const wanted = head.map((title, index) =>
    Math.max(columnsOf(title), ...rows.map((row) => columnsOf(row[index] ?? ""))),
  );
  const widths = columns === null ? wanted : shrink(wanted, columns - GAP.length * (count - 1));
  const right = head.map((_, index) => isFigureColumn(rows.map((row) => row[index] ?? "")));
  const line = (row: readonly string[], paint: (text: string) => string): string[] =>
    rowLines(row, { widths, right }).map((cells) => cells.map(paint).join(GAP).trimEnd());
  const rule = widths.map((width) => style.dim("─".repeat(width))).join(GAP);
  return [...line(head, style.bold), rule, ...rows.flatMap((row) => line(row, (text) => text))];
}

function rowLines(
  row: readonly string[],
  { widths, right }: { readonly widths: readonly number[]; readonly right: readonly boolean[] },
): string[][] {
  const cells = row.map((cell, index) => wrap(cell, widths[index] ?? null));
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    cells.map((lines, index) => {
      const pad = right[index] === true ? padStart : padEnd;
      return pad(lines[at] ?? "", widths[index] ?? 0);
    }),
  );
}

/** Narrows the widest columns, one column of the terminal at a time, until the table fits. */
function shrink(wanted: readonly number[], room: number): number[] {
  const widths = [...wanted];
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    const widest = Math.max(...widths);
    if (widest <= MIN_COLUMN) break;
    widths[widths.indexOf(widest)] = widest - 1;
    excess -= 1;
  }
  return widths;
}

function isFigureColumn(cells: readonly string[]): boolean {
  const bare = cells.map((cell) => stripVTControlCharacters(cell).trim());
  const told = bare.filter((cell) => !BLANK.test(cell));
  return told.length > 0 && told.every((cell) => FIGURE.test(cell) && columnsOf(cell) <= 20);
}
