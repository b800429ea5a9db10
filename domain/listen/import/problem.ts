/** Why a whole file cannot be read, or a mapping cannot be used. */
export const FILE_PROBLEMS = [
  'empty',
  'spreadsheet',
  'archive',
  'binary',
  'undecodable',
  'too_large',
  'too_many_rows',
  'too_many_columns',
  'header_only',
  'broken_quotes',
  'another_file',
  'field_mapped_twice',
  'attribute_mapped_twice',
  'rating_not_mapped',
  'date_not_mapped',
  'identity_not_mapped',
  'account_not_mapped',
  'measure_mapped',
  'event_not_mapped',
  'too_many_properties',
] as const
export type FileProblem = (typeof FILE_PROBLEMS)[number]

/** Why a row is left out. */
export const ROW_PROBLEMS = [
  'rating_missing',
  'rating_unreadable',
  'rating_not_whole',
  'rating_out_of_range',
  'date_missing',
  'date_unreadable',
  'date_impossible',
  'email_malformed',
  'phone_malformed',
  'no_identity',
  'contact_repeated',
  'identities_differ',
  'accounts_differ',
  'cell_too_long',
  'too_many_cells',
  'event_missing',
  'date_ahead',
  'date_before_kept',
  'unknown_person',
  'unknown_company',
] as const
export type RowProblem = (typeof ROW_PROBLEMS)[number]

/** What is odd about a row that is imported all the same; where a value could not be read, the row comes without it. */
export const ROW_WARNINGS = [
  'date_before_1990',
  'date_in_future',
  'number_left_out',
  'money_left_out',
  'date_left_out',
  'boolean_left_out',
  'locale_left_out',
  'time_zone_left_out',
  'name_left_out',
  'account_left_out',
  'owner_left_out',
] as const
export type RowWarning = (typeof ROW_WARNINGS)[number]

/** One finding in one row: `column` is its header, `value` the cell as it stands in the file, cut to 80 characters; `limit` what a cell may hold. */
export type Finding<Because extends string> = {
  because: Because
  column: string
  value: string
  otherRow?: number
  limit?: number
}

/** A row as read, with what is odd about it; or why it is left out. */
export type Reading<Row> = { row: Row; warnings: Finding<RowWarning>[] } | { problems: Finding<RowProblem>[] }

/** What is odd or wrong with one cell: why, in which column, and what stands there, cut to 80 characters. */
export const finding = <Because extends string>(because: Because, column: string, value: string): Finding<Because> => ({
  because,
  column,
  // By characters: half of one is no text, and a database refuses it.
  value: value.length > 80 ? `${[...value.slice(0, 200)].slice(0, 79).join('')}…` : value,
})
