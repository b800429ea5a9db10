/** Sixteen to nine, as a screen in a board room and as a slide: 13⅓ by 7½ inches, in points. */
export const PAGE = { width: 960, height: 540, left: 56, right: 904, top: 48, foot: 506 } as const
export const WIDTH = PAGE.right - PAGE.left
