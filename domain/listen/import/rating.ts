export type RatingReading =
  | { rating: number }
  | { problem: 'rating_missing' | 'rating_unreadable' | 'rating_not_whole' | 'rating_out_of_range' }

/**
 * A rating 0..10 from a cell. "10", "10.0", "10,0" and full-width "１０" are 10; nothing is rounded or guessed:
 * 7.5, 11, "ten" and an empty cell each have their own reason.
 */
export function parseRating(text: string): RatingReading {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return { problem: 'rating_missing' }
  if (!/^[+-]?\d{1,15}([.,]\d{1,15})?$/.test(plain)) return { problem: 'rating_unreadable' }

  const number = Number(plain.replace(',', '.'))
  if (!Number.isInteger(number)) return { problem: 'rating_not_whole' }
  // Adding 0 turns -0 into 0.
  return number >= 0 && number <= 10 ? { rating: number + 0 } : { problem: 'rating_out_of_range' }
}
