import { Type } from 'typebox'
import { Exact, endpoints } from '#contract/endpoint.ts'

export const pictures = endpoints({
  'POST /api/pictures': {
    needs: 'score.read',
    says: 'One chart of the app as a picture to take along: on white, under its title and above the line that says what it is of. `says`: sentences under the title, such as the verdict that belongs to a comparison. `svg`: the drawing as the app made it, at most 2000 by 4000. The letters come back as outlines, so that it looks the same everywhere. `png`: twice as fine, in base64.',
    input: Exact({
      svg: Type.String({ minLength: 1, maxLength: 400_000 }),
      title: Type.String({ minLength: 1, maxLength: 200 }),
      says: Type.Optional(Type.Array(Type.String({ maxLength: 1000 }), { maxItems: 6 })),
      source: Type.String({ maxLength: 300 }),
      locale: Type.Enum(['en', 'zh-Hans', 'zh-Hant'] as const),
    }),
    reply: Exact({ svg: Type.String(), png: Type.String() }),
  },
})
