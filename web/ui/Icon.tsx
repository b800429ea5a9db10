const PATHS = {
  add: 'M8 3.5v9M3.5 8h9',
  back: 'M9.5 3.5 5 8l4.5 4.5',
  check: 'm3.5 8.5 3 3 6-7',
  close: 'm4.5 4.5 7 7M11.5 4.5l-7 7',
  copy: 'M6 5.5v-3h7.500v8H10M2.500 5.500H10v8H2.500z',
  down: 'm5 6.5 3 3 3-3',
  download: 'M8 2.500v7M5.500 7.200 8 9.700l2.500-2.500M3 10.500v3h10v-3',
  filter: 'M2.5 4.5h11M4.5 8h7M6.5 11.5h3',
  forward: 'M6.500 3.500 11 8l-4.500 4.500',
  grip: 'M6 4h.01M10 4h.01M6 8h.01M10 8h.01M6 12h.01M10 12h.01',
  listen: 'M2 13.5V6a3.5 3.5 0 0 1 3.5-3.5h3A3.5 3.5 0 0 1 12 6v1.5A3.5 3.5 0 0 1 8.5 11h-4ZM14 5.5v4',
  learn: 'M1.5 8h13M6 5h4a2 2 0 0 1 2 2v2a2 2 0 0 1-2 2H6a2 2 0 0 1-2-2V7a2 2 0 0 1 2-2ZM8 3v10',
  act: 'M14 13.5V6a3.5 3.5 0 0 0-3.5-3.5h-3A3.5 3.5 0 0 0 4 6v1.5A3.5 3.5 0 0 0 7.5 11h4ZM6.6 6.8 8 8.2l2.6-2.8',
  mail: 'M2.500 4h11v8.500h-11zM3 4.500l5 4.500 5-4.500',
  more: 'M3.500 8h.01M8 8h.01M12.500 8h.01',
  search: 'M11.300 7A4.300 4.300 0 1 1 2.700 7a4.300 4.300 0 0 1 8.600 0Zm-.9 3.400 3.200 3.200',
  share: 'M8 9.5v-7M5.5 4.8 8 2.3l2.5 2.5M3 8.5v5h10v-5',
  sortDown: 'M8 3v10M4.5 9.5 8 13l3.5-3.5',
  sortUp: 'M8 13V3M4.5 6.5 8 3l3.5 3.5',
  undo: 'M6 3 3 6l3 3M3 6h6.500a3.500 3.500 0 0 1 0 7H7',
  warn: 'M8 2.500 14 13H2zM8 6.500v3M8 11.200v.01',
} as const

export type IconName = keyof typeof PATHS

/** A drawing beside words. It says nothing by itself: a button of an icon alone carries its own label. */
export const Icon = ({ name, size = 16 }: { name: IconName; size?: number }) => (
  <svg
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.4"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d={PATHS[name]} />
  </svg>
)
