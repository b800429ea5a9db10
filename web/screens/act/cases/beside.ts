const desk = matchMedia('(min-width: 1100px)')

/** Whether the pane stands beside the board, which then stays where it is; below that width it takes the board's place. */
export const isBeside = (): boolean => desk.matches
